import { chanceOf } from '../../../integration/faults/chance';

/** A text that carries a secret, and the part of it that may be found nowhere. */
export interface Planted {
  kind?: string;
  text: string;
  secret: string;
}

const chance = chanceOf(20_260_301);
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';
const from = (letters: string, length: number) =>
  Array.from({ length }, () => letters[chance.between(0, letters.length - 1)]).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** Nothing here was ever valid anywhere: all of it is drawn by chance. */
const keys = (): string[] => [
  from('0123456789abcdef', 32),
  from('0123456789abcdef', 40),
  from('0123456789abcdef', 64),
  from('0123456789ABCDEF', 32),
  `${from('0123456789abcdef', 8)}-${from('0123456789abcdef', 4)}-4${from('0123456789abcdef', 3)}-a${from('0123456789abcdef', 3)}-${from('0123456789abcdef', 12)}`,
  `pk_${from('live', 4)}_${from(LOWER + UPPER + DIGITS, 28)}7a`,
  `plk-${from(LOWER + UPPER + DIGITS, 36)}4Z`,
  `${from(UPPER + DIGITS, 20)}9Q`,
  `${from(LOWER + UPPER + DIGITS, 40)}=`,
  `ATATT3x${from(LOWER + UPPER + DIGITS, 60)}=${from('0123456789ABCDEF', 8)}`,
  base64(`apirest:${from(LOWER + DIGITS, 14)}`),
  base64(`{"apikey":"${from(LOWER + DIGITS, 18)}"}`),
];

const jwt = () =>
  [
    base64url('{"alg":"HS256","typ":"JWT"}'),
    base64url(`{"sub":"${from(DIGITS, 10)}","name":"Inmobiliaria"}`),
    from(LOWER + UPPER + DIGITS, 43),
  ].join('.');

/** As people make them up. */
const passwords = (): string[] => [
  `Robles${from(DIGITS, 4)}`,
  `inmo-${from(LOWER, 4)}-${from(DIGITS, 2)}`,
  `${from(UPPER, 1)}${from(LOWER, 6)}#${from(DIGITS, 2)}`,
  `${from(LOWER, 8)}!`,
  from(DIGITS, 6),
  from(LOWER, 9),
];

const LABELS = [
  ...[
    'clave',
    'Clave',
    'CLAVE',
    'contraseña',
    'Contraseña',
    'contrasena',
    'password',
    'Password',
    'passwd',
    'pass',
    'pwd',
  ],
  ...['apikey', 'APIKEY', 'api key', 'API-KEY', 'api_key', 'token', 'secret', 'secreto', 'llave', 'PIN', 'credencial'],
  ...['access key', 'client_secret', 'la clave del cliente', 'contraseña de la API', 'clave de acceso', 'pw', 'psw'],
];
const SEPARATORS = [': ', ':', '=', ' = ', ' : ', ' => ', ' -> '];

/** "clave: x", "password=x", with every label. */
const labelled: Planted[] = LABELS.flatMap((label, index) =>
  passwords()
    .slice(0, 3)
    .map((secret, each) => ({
      text: `Datos de acceso, ${label}${SEPARATORS[(index + each) % SEPARATORS.length]}${secret} para la reunión`,
      secret,
    })),
);

const withSpaces: Planted[] = [
  ...['caballo azul corre 77', 'mi perro Toby 2019', 'los robles del sur 4', 'tres tristes tigres'].flatMap(
    (secret) => [
      { text: `clave: ${secret}`, secret },
      { text: `La contraseña es: "${secret}"`, secret },
      { text: `password = '${secret}'`, secret },
    ],
  ),
  ...passwords().flatMap((secret) => [
    { text: `clave :\n${secret}`, secret },
    { text: `usuario y contraseña: apirest / ${secret}`, secret },
    { text: `credenciales:  juan.perez   ${secret}`, secret },
    { text: `user/pass: juan/${secret}`, secret },
  ]),
];

const said: Planted[] = [
  `Robles${from(DIGITS, 4)}`,
  `${from(LOWER, 5)}#${from(DIGITS, 2)}`,
  `${from(DIGITS, 6)}ab`,
].flatMap((secret) => [
  { text: `la contraseña es ${secret}`, secret },
  { text: `The password is ${secret}, please store it`, secret },
  { text: `su clave sería ${secret}`, secret },
  { text: `su nueva clave es ${secret}.`, secret },
  { text: `contraseña ${secret}`, secret },
  { text: `APIKEY «${secret}»`, secret },
  { text: `entrar con el usuario apirest y la clave ${secret}`, secret },
  { text: `login with user apirest password ${secret}`, secret },
]);

const inAddresses: Planted[] = passwords()
  .slice(0, 4)
  .flatMap((secret) => [
    { text: `https://api.planok.example/v2/stock?apikey=${secret}`, secret },
    { text: `ver https://api.planok.example/login?user=juan&password=${secret}&x=1`, secret },
    { text: `https://apirest:${encodeURIComponent(secret)}@api.planok.example/v2`, secret: encodeURIComponent(secret) },
    { text: `curl -u apirest:${secret} https://api.planok.example`, secret },
    { text: `https://api.planok.example/#access_token=${secret}`, secret },
  ]);

const bare: Planted[] = [...keys(), ...keys(), ...keys()].flatMap((secret) => [
  { text: secret, secret },
  { text: `Se usó ${secret} en la prueba del 12-03-2026.`, secret },
  { text: `(${secret})`, secret },
]);

const headers: Planted[] = [
  ...[jwt(), jwt(), jwt(), jwt()].flatMap((secret) => [
    { text: secret, secret },
    { text: `Authorization: Bearer ${secret}`, secret },
    { text: `el token que mandaron: ${secret}.`, secret },
  ]),
  ...keys()
    .slice(-2)
    .map((secret) => ({ text: `Authorization: Basic ${secret}`, secret })),
  ...keys()
    .slice(0, 4)
    .map((secret) => ({ text: `x-api-key: ${secret}`, secret })),
  { text: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----', secret: 'MIIEvQIBADANBg' },
  { text: '-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQ', secret: 'MIIEpAIBAAKCAQ' },
];

/** Label and value, tokens, headers and addresses, in every form in which people have been seen to write them down. */
export const LABELLED: Planted[] = [...labelled, ...withSpaces, ...said, ...inAddresses, ...bare, ...headers];
