import { PEOPLE } from '../../data/people';
import { PROCEDURE_PAGE, SPACE } from '../../data/procedure-page';
import { at, openStage } from '../jira/stage';

const path = `/wiki/api/v2/pages/${PROCEDURE_PAGE.id}`;
const body = {
  representation: 'atlas_doc_format',
  value: JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un paso más' }] }],
  }),
};
const edit = (number: number, more: object = {}) => ({
  ...{ id: PROCEDURE_PAGE.id, status: 'current', title: 'Hd_Implementación 2027', body },
  ...{ version: { number, message: 'Un paso más' }, ...more },
});

test("the procedure's page is told to its readers and to the app, with its version, and to nobody else", async () => {
  const { as } = openStage();
  for (const who of ['reader', 'app'] as const) {
    const page = await as(who)('GET', path);
    expect(page).toMatchObject({
      status: 200,
      body: {
        ...{ id: PROCEDURE_PAGE.id, title: PROCEDURE_PAGE.title, spaceId: SPACE.id },
        version: { number: 1, authorId: PEOPLE.lead, message: '', createdAt: '2025-10-19T13:00:00.000Z' },
        _links: { webui: '/spaces/IYA/pages/2135228422/Hd_Implementaci%C3%B3n', base: 'https://site.example/wiki' },
      },
    });
  }
  expect((await as('stranger')('GET', path)).status).toBe(404);
  expect((await as('former')('GET', path)).status).toBe(404);
  expect((await as('nobody')('GET', path)).status).toBe(401);
});

test('an edit is a new version of the page, which who asks for it reads as a document', async () => {
  const { as } = openStage();
  expect((await as('lead')('PUT', path, edit(2))).status).toBe(200);
  const { body: page } = await as('app')('GET', `${path}?body-format=atlas_doc_format`);
  expect(page).toMatchObject({
    title: 'Hd_Implementación 2027',
    version: { number: 2, authorId: PEOPLE.lead, message: 'Un paso más', createdAt: '2026-11-23T13:00:00.000Z' },
    body: { atlas_doc_format: { value: body.value } },
  });
});

test.each<[string, object]>([
  ['the version that is there already', edit(1)],
  ['a version too far', edit(3)],
  ["another page's id", edit(2, { id: '1' })],
  ['no title', edit(2, { title: '' })],
  ['a body that is no document', edit(2, { body: { ...body, value: '<p>x</p>' } })],
])('an edit with %s is refused', async (_, request) => {
  const { as } = openStage();
  expect((await as('lead')('PUT', path, request)).status).toBe(400);
  expect(at((await as('lead')('GET', path)).body, 'version', 'number')).toBe(1);
});

test('who may not see the page may not edit it, nor may the app', async () => {
  const { as } = openStage();
  expect((await as('stranger')('PUT', path, edit(2))).status).toBe(404);
  expect((await as('app')('PUT', path, edit(2))).status).toBe(404);
});
