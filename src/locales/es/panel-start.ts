import type { LocalDate } from '../../domain/dates';
import { missingWords as common } from './missing';

const rules = new Intl.PluralRules('es');
const plural = (count: number, one: string, many: string) => `${count} ${rules.select(count) === 'one' ? one : many}`;
const subtasks = (count: number) => plural(count, 'subtarea', 'subtareas');

/** The start of an onboarding. */
export const startWords = {
  title: 'Iniciar la implementación',
  modules: '¿Qué módulos tiene contratados el cliente?',
  contracted: 'Contratado',
  notContracted: 'No contratado',
  toConfirm: 'por confirmar',
  agreement: '¿Qué acordaron el cliente y Hauzd?',
  noAgreement: 'Todavía no hay acuerdo',
  agreedWithoutScope: 'Hay acuerdo, alcance por averiguar',
  expectedScope: 'Alcance esperado (opcional)',
  scopeNotKnown: 'Aún no se conoce',
  closedOn: 'Cerrado el',
  backing: '¿Dónde se vio qué módulos tiene?',
  backingLine: (day: LocalDate) => `Visto el ${common.date(day)}; lo registra usted`,
  change: 'Cambiar',
  willCreate: (create: number, link: number) => {
    if (create === 0 && link === 0) return 'No se creará ninguna subtarea';
    const creating = create === 1 ? 'Se creará 1 subtarea' : `Se crearán ${create} subtareas`;
    if (link === 0) return creating;
    if (create === 0) return link === 1 ? 'Se vinculará 1 subtarea' : `Se vincularán ${link} subtareas`;
    return `${creating} y ${link === 1 ? 'se vinculará 1' : `se vincularán ${link}`}`;
  },
  button: (create: number, link: number) => {
    if (create > 0) return `Crear ${subtasks(create)}${link > 0 ? ` y vincular ${link}` : ''}`;
    return link > 0 ? `Vincular ${subtasks(link)}` : 'Iniciar';
  },
  laterSteps: 'Los pasos siguientes dependen del alcance y se agregan cuando se registre el acuerdo.',
  already: 'ya está hecho, no se crea',
  meanwhile: 'Otra persona inició esta implementación mientras usted la preparaba. No se guardó nada suyo.',
  meanwhileAlike: 'Lo que usted había elegido ya está registrado así.',
  meanwhileHow: 'Esto había elegido usted y está registrado de otra forma. Corríjalo en Datos si corresponde.',
  same: {
    title: (count: number) =>
      count === 1
        ? 'Este cliente ya tiene otra implementación abierta'
        : `Este cliente ya tiene otras ${count} implementaciones abiertas`,
    copy: (key: string) => `Copiar módulos desde ${key}`,
    copied: (key: string) => `Con el respaldo y la fecha que tienen en ${key}`,
    undo: 'No copiar',
    from: (key: string) => `de ${key}`,
  },
};
