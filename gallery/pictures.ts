import type { SceneName } from './scenes';

/** One picture of the guide: a scene as wide as this, and as high as it is. */
export interface Picture {
  /** Its file's, without the ending. */
  name: string;
  scene: SceneName;
  /** In CSS pixels. */
  width: number;
}

/** What a page of the guide is wide, where one reads it. */
const PAGE = 760;

/** The guide's pictures, in the order in which it tells of them: `npm run pictures` makes them. */
export const PICTURES: readonly Picture[] = [
  { name: 'iniciar', scene: 'panel.start', width: PAGE },
  { name: 'demostracion', scene: 'panel.freeToMove', width: PAGE },
  { name: 'sin-cotizador', scene: 'panel.blocked', width: PAGE },
  { name: 'formulario', scene: 'panel.form', width: PAGE },
  { name: 'aplicar', scene: 'panel.toApply', width: PAGE },
  { name: 'credenciales', scene: 'panel.credentials', width: PAGE },
  { name: 'en-marcha', scene: 'panel.onlyToMove', width: PAGE },
  { name: 'subtarea', scene: 'panel.onSubtask', width: PAGE },
  { name: 'cambia-la-rama', scene: 'panel.otherBranch', width: PAGE },
  { name: 'sin-acuerdo', scene: 'panel.discarded', width: PAGE },
  { name: 'excepcion', scene: 'panel.withException', width: PAGE },
  { name: 'dos-a-la-vez', scene: 'panel.recordedByAnother', width: PAGE },
  { name: 'datos', scene: 'panel.facts', width: PAGE },
  { name: 'mensajes', scene: 'panel.messages', width: PAGE },
  { name: 'cartera', scene: 'portfolio.clients', width: 980 },
  { name: 'iniciar-varios', scene: 'portfolio.startManyPreview', width: 980 },
  { name: 'pasos-propios', scene: 'settings.ownSteps', width: PAGE },
  { name: 'configuracion', scene: 'settings.changed', width: 880 },
];
