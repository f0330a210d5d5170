import { chanceOf } from '../../../integration/faults/chance';
import type { Planted } from './labelled';

/** Tokens in the forms in which their providers issue them. None was ever valid: all of it is drawn by chance. */

const chance = chanceOf(20_261_105);
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const FIGURES = '0123456789';
const ALL = UPPER + LOWER + FIGURES;
const from = (letters: string, length: number) =>
  Array.from({ length }, () => letters[chance.between(0, letters.length - 1)]).join('');

const tokens = (): Record<string, string> => ({
  aws: `AKIA${from(`${UPPER}234567`, 16)}`,
  awsSecret: `aws_secret_access_key = ${from(ALL, 40)}`,
  slackBot: `xoxb-${from(FIGURES, 12)}-${from(FIGURES, 12)}-${from(ALL, 24)}`,
  slackHook: `https://hooks.slack.com/services/T${from(UPPER, 8)}/B${from(UPPER, 8)}/${from(ALL, 24)}`,
  google: `AIza${from(`${ALL}_-`, 35)}`,
  github: `ghp_${from(ALL, 36)}`,
  githubFine: `github_pat_${from(ALL, 22)}_${from(ALL, 59)}`,
  gitlab: `glpat-${from(ALL, 20)}`,
  npm: `npm_${from(ALL, 36)}`,
  sendgrid: `SG.${from(ALL, 22)}.${from(ALL, 43)}`,
  stripe: `sk_live_${from(ALL, 24)}`,
  anthropic: `sk-ant-api03-${from(`${ALL}_-`, 93)}AA`,
  shopify: `shpat_${from('0123456789abcdef', 32)}`,
  database: `mysql://hauzd:${from(ALL, 10)}@db.planok.example:3306/stock`,
});

export const PROVIDER_TOKENS: Planted[] = [
  ...Object.values(tokens()).map((secret) => ({ kind: 'provider', text: secret, secret })),
  ...Object.values(tokens()).map((secret) => ({ kind: 'provider', text: `Queda ${secret} para la prueba.`, secret })),
  { kind: 'provider', text: 'AKIAIOSFODNN7EXAMPLE', secret: 'AKIAIOSFODNN7EXAMPLE' },
  ...['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'].flatMap((secret) => [
    { kind: 'provider', text: secret, secret },
    { kind: 'provider', text: `Usar ${secret} en S3`, secret },
  ]),
];
