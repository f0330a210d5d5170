import type { FactWords } from '../words';

export const phases: FactWords['phases'] = {
  preparation: 'Preparación',
  demo: 'Demostración',
  agreement: 'Acuerdo',
  prerequisites: 'Requisitos',
  credentials: 'Credenciales',
  integration: 'Integración',
  live: 'En marcha',
  discarded: 'Sin acuerdo',
};
