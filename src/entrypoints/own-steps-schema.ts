import { z } from 'zod';
import { ownStepId } from '../contract/command-schemas';
import { exactlyOne } from '../contract/exactly';
import { writtenLine } from '../contract/fields/text-fields';
import { MODULES, PARTIES, SCOPES } from '../domain/facts/facts';
import type { Language } from '../domain/language';
import { MOST_OWN_STEPS, OWN_TITLE_LIMIT } from '../domain/procedure/own-steps';
import { PHASES } from '../domain/procedure/step-id';
import type { OwnStepSetting } from '../domain/settings/settings';
import { says } from './settings-faults';
import { stepRule } from './step-rule-schema';

const title = () => writtenLine({ most: OWN_TITLE_LIMIT, required: true });

const when = z.strictObject({
  scope: z.enum(SCOPES).exactOptional(),
  module: z.strictObject({ id: z.enum(MODULES), state: z.enum(['contracted', 'notContracted']) }).exactOptional(),
  branch: z.enum(['ownKey', 'planokKey']).exactOptional(),
});

/** The team's own steps, as settings have them: exactly what they are. */
export const ownSteps = z
  .array(
    exactlyOne<OwnStepSetting>()(
      z.strictObject({
        id: ownStepId,
        title: z.strictObject({ es: title(), en: title().exactOptional() } satisfies Record<Language, z.ZodType>),
        owedBy: z.enum(PARTIES),
        phase: z.enum(PHASES),
        when: when.default({}),
        holdsUp: z.boolean().default(false),
        byClosing: z.boolean().default(false),
        ...stepRule,
      }),
    ),
  )
  .max(MOST_OWN_STEPS)
  // Two with one id would be one step in a client's plan.
  .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, says('twice'));
