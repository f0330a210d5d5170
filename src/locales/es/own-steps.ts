import type { Party, Scope } from '../../domain/facts/facts';
import type { Language } from '../../domain/language';
import { phases } from './phases';

/** What the settings page says of the team's own steps. */
export const ownStepsWords = {
  phases,
  none: 'Todavía no hay pasos propios.',
  add: 'Agregar un paso',
  full: (most: number) => `Ya hay ${most} pasos, el máximo.`,
  untitled: 'Paso sin título',
  titles: { es: 'Título', en: 'Título en inglés (opcional)' } satisfies Record<Language, string>,
  text: 'Qué hacer: va en la descripción de la subtarea',
  parties: { planok: 'PlanOK', client: 'El cliente', hauzd: 'Hauzd' } satisfies Record<Party, string>,
  owedBy: 'Quién lo debe',
  phase: 'Fase',
  when: 'Cuándo aplica',
  whenHint: 'Cada condición que se elija tiene que cumplirse.',
  scope: 'Alcance acordado',
  anyScope: 'Cualquiera, o ninguno todavía',
  fromScope: {
    sync: 'Cualquiera, ya acordado',
    quote: 'Cotizar o reservar',
    reserve: 'Reservar',
  } satisfies Record<Scope, string>,
  module: 'Módulo',
  anyModule: 'No depende de un módulo',
  having: (module: string) => `Con ${module}`,
  lacking: (module: string) => `Sin ${module}`,
  branch: 'Quién entrega la APIKEY',
  anyBranch: 'No importa',
  branches: { ownKey: 'El cliente', planokKey: 'PlanOK' },
  holdsUp: (gate: string) => `Mantiene cerrado «${gate}» hasta que esté hecho`,
  byClosing: 'También queda hecho cuando se cierra su subtarea en Jira',
  up: 'Subir',
  upOf: (step: string) => `Subir «${step}»`,
  down: 'Bajar',
  downOf: (step: string) => `Bajar «${step}»`,
  remove: 'Quitar',
  removeOf: (step: string) => `Quitar «${step}»`,
  removeHint: 'En los clientes que ya lo tienen queda como «no aplica» al aplicar los cambios, salvo que esté hecho.',
  holds: (gate: string) => `mantiene cerrado «${gate}»`,
};

export type OwnStepsWords = typeof ownStepsWords;
