import { suggestGates } from '../../../src/domain/workflow/gate-suggestion';
import type { StatusCategory, Workflow, WorkflowTransition } from '../../../src/domain/workflow/workflow';

/** A status is named by its reference; a transition by where it leads: `a>b`, from anywhere `*>b`, a new issue `>a`. */
function workflow(statuses: Record<string, StatusCategory>, ways: string[]): Workflow {
  const transitions = ways.map((way): WorkflowTransition => {
    const [from = '', to = ''] = way.split('>');
    const kind = from === '' ? 'initial' : from === '*' ? 'global' : 'directed';
    return { id: way, name: way, kind, from: kind === 'directed' ? from.split(',') : [], to, gates: [] };
  });
  return {
    id: 'w',
    name: 'w',
    isEditable: true,
    isGlobal: true,
    statuses: Object.entries(statuses).map(([reference, category]) => ({ reference, name: reference, category })),
    transitions,
  };
}

const said = (of: Workflow, forSubtasks = false) =>
  Object.fromEntries(
    [...suggestGates(of, forSubtasks)].map(([way, it]) => [
      way,
      it.advice === 'gate' ? it.configuration.gate : it.advice,
    ]),
  );

const long: Record<string, StatusCategory> = {
  'Por iniciar': 'TODO',
  Demostración: 'IN_PROGRESS',
  'En negociación': 'IN_PROGRESS',
  Prerrequisitos: 'IN_PROGRESS',
  Integración: 'IN_PROGRESS',
  Conexión: 'IN_PROGRESS',
  'En vivo': 'DONE',
  'Sin acuerdo': 'DONE',
};

// The gates and what each one typically blocks: presentation the demonstration, agreement the work, prerequisites the
// integration, credentials Hauzd's connecting, live the closing.
test('a workflow with more statuses than gates gets each gate once, and none on giving up, going back or starting again', () => {
  const ways = [
    '>Por iniciar',
    'Por iniciar>Demostración',
    'Demostración>En negociación',
    'En negociación>Prerrequisitos',
    'Prerrequisitos>Integración',
    'Integración>Conexión',
    'Conexión>En vivo',
    'En negociación>Demostración',
    '*>Sin acuerdo',
    'Sin acuerdo>Por iniciar',
    'En vivo>Conexión',
  ];
  expect(said(workflow(long, ways))).toEqual({
    '>Por iniciar': 'creation',
    'Por iniciar>Demostración': 'presentation',
    'Demostración>En negociación': 'none',
    'En negociación>Prerrequisitos': 'agreement',
    'Prerrequisitos>Integración': 'prerequisites',
    'Integración>Conexión': 'credentials',
    'Conexión>En vivo': 'live',
    'En negociación>Demostración': 'backward',
    '*>Sin acuerdo': 'cancelling',
    'Sin acuerdo>Por iniciar': 'reopening',
    'En vivo>Conexión': 'reopening',
  });
});

test('the statuses may come in any order: the way through them counts', () => {
  const reversed = Object.fromEntries(Object.entries(long).reverse());
  const ways = ['>Por iniciar', 'Por iniciar>Demostración', 'Demostración>Prerrequisitos', 'Prerrequisitos>En vivo'];
  const few = Object.fromEntries(Object.entries(reversed).filter(([name]) => ways.some((way) => way.includes(name))));
  expect(said(workflow(few, ways))).toEqual({
    '>Por iniciar': 'creation',
    'Por iniciar>Demostración': 'agreement',
    'Demostración>Prerrequisitos': 'prerequisites',
    'Prerrequisitos>En vivo': 'live',
  });
});

const short: Record<string, StatusCategory> = { 'To do': 'TODO', Doing: 'IN_PROGRESS', Done: 'DONE' };

test('the workflow of three statuses gets the default gate where work begins, and the last one at its end', () => {
  const of = workflow(short, ['>To do', 'To do>Doing', 'To do,Doing>Done', 'Doing>To do', 'Done>Doing']);
  expect(said(of)).toEqual({
    '>To do': 'creation',
    'To do>Doing': 'prerequisites',
    'To do,Doing>Done': 'live',
    'Doing>To do': 'backward',
    'Done>Doing': 'reopening',
  });
});

test('a shortcut gets the gate of the furthest status that it skips to', () => {
  const of = workflow(long, [
    '>Por iniciar',
    'Por iniciar>Demostración',
    'Demostración>En negociación',
    'Por iniciar>En vivo',
  ]);
  expect(said(of)['Por iniciar>En vivo']).toBe('live');
});

test('where every status can be reached from every other, each way on is guarded', () => {
  expect(said(workflow(short, ['>To do', '*>To do', '*>Doing', '*>Done']))).toEqual({
    '>To do': 'creation',
    '*>To do': 'none',
    '*>Doing': 'prerequisites',
    '*>Done': 'live',
  });
});

test('a done status reached from the start, beside one at the end, is for giving up', () => {
  const of = workflow({ ...short, Archivado: 'DONE' }, [
    '>To do',
    'To do>Doing',
    'Doing>Done',
    'To do,Doing>Archivado',
  ]);
  expect(said(of)['To do,Doing>Archivado']).toBe('cancelling');
});

test('a discarded client may be closed on the last gate only where the workflow has no status for giving up', () => {
  const without = suggestGates(workflow(short, ['>To do', 'To do>Doing', 'Doing>Done']), false).get('Doing>Done');
  expect(without).toEqual({
    advice: 'gate',
    configuration: { gate: 'live', discarded: 'pass', ownSubtask: 'step' },
  });
  const having = workflow({ ...short, Cancelado: 'DONE' }, ['>To do', 'To do>Doing', 'Doing>Done', '*>Cancelado']);
  expect(suggestGates(having, false).get('Doing>Done')).toEqual({
    advice: 'gate',
    configuration: { gate: 'live', discarded: 'block', ownSubtask: 'step' },
  });
});

test('a subtask that shares its parents’ workflow may be begun freely: its rule is for closing it', () => {
  const of = workflow(short, ['>To do', 'To do>Doing', 'Doing>Done']);
  expect(suggestGates(of, false).get('To do>Doing')).toMatchObject({ configuration: { ownSubtask: 'pass' } });
});

test('a workflow of subtasks gets their own rule on every way of closing one', () => {
  const of = workflow({ ...short, Cancelada: 'DONE' }, [
    '>To do',
    'To do>Doing',
    'To do,Doing>Done',
    '*>Cancelada',
    'Done>Doing',
  ]);
  expect(said(of, true)).toEqual({
    '>To do': 'creation',
    'To do>Doing': 'none',
    'To do,Doing>Done': 'step',
    '*>Cancelada': 'step',
    'Done>Doing': 'reopening',
  });
});
