import type { JiraError } from '../../src/contract/errors';
import { addressOf, errorOf, type JiraReply, judge, outcomeOf } from '../../src/contract/jira/ask-jira';
import { operations } from '../../src/contract/jira/operations';
import { fail, type Result } from '../../src/domain/result';
import { namesAskedBy } from '../../static/shared/names-asked';

/** What a page makes of an answer of Jira. */
async function replyTo(answer: () => Response): Promise<Result<JiraReply, JiraError>> {
  try {
    const outcome = await outcomeOf(answer(), 0);
    return outcome.kind === 'reply' ? judge(outcome.reply) : fail(errorOf(outcome));
  } catch {
    return fail({ code: 'jiraUnavailable' });
  }
}

/** A Jira that knows these people, and what it was asked. */
function jiraWith(people: Record<string, string>, answer?: () => Response | never) {
  const asked: URL[] = [];
  const namesOf = namesAskedBy(async (name, request = {}) => {
    const address = new URL(addressOf(operations[name], request), 'https://site.example');
    asked.push(address);
    if (answer) return replyTo(answer);
    const values = address.searchParams.getAll('accountId').flatMap((accountId) => {
      const displayName = people[accountId];
      return displayName === undefined ? [] : [{ accountId, displayName }];
    });
    return replyTo(() => Response.json({ values: values.slice(0, Number(address.searchParams.get('maxResults'))) }));
  });
  return { namesOf, asked };
}

const accounts = (count: number) => Array.from({ length: count }, (_, index) => `712020:person-${index}`);
const everybody = Object.fromEntries(accounts(120).map((account, index) => [account, `Persona ${index}`]));

test('names come from the one request that the table of operations has for them', async () => {
  const { namesOf, asked } = jiraWith(everybody);
  expect(await namesOf(['712020:person-1', '712020:person-1', ''])).toEqual(
    new Map([['712020:person-1', 'Persona 1']]),
  );
  expect(asked.map(({ pathname }) => pathname)).toEqual([operations.readPeople.path]);
});

test('many people are asked for in batches, all of which come, and each person once', async () => {
  const { namesOf, asked } = jiraWith(everybody);
  const [first, again] = await Promise.all([namesOf(accounts(120)), namesOf(accounts(60))]);
  expect([first.size, again.size]).toEqual([120, 60]);
  await namesOf(accounts(120));
  const ids = asked.flatMap(({ searchParams }) => searchParams.getAll('accountId'));
  expect([asked.length, ids.length, new Set(ids).size]).toEqual([3, 120, 120]);
  // Longer addresses are refused on the way by some servers.
  expect(Math.max(...asked.map(({ href }) => href.length))).toBeLessThan(4000);
});

test('people whom Jira does not show are left out, and not asked for again', async () => {
  const { namesOf, asked } = jiraWith({ known: 'Camila Rojas' });
  expect(await namesOf(['known', 'hidden'])).toEqual(new Map([['known', 'Camila Rojas']]));
  await namesOf(['hidden']);
  expect(asked).toHaveLength(1);
});

test.each<[string, () => Response]>([
  ['refuses', () => Response.json({ errorMessages: ['scope'] }, { status: 401 })],
  ['answers with something else', () => new Response('<html>')],
  [
    'answers with a page of nobody',
    () => Response.json({ values: [null, 7, { accountId: 'a' }, { displayName: 'x' }] }),
  ],
  [
    'is not there',
    () => {
      throw new Error('offline');
    },
  ],
])('where Jira %s there are no names, and no error', async (_what, answer) => {
  expect(await jiraWith({}, answer).namesOf(['a'])).toEqual(new Map());
});

test('what Jira did not answer is asked for again the next time', async () => {
  const answers = [
    new Response(null, { status: 503 }),
    Response.json({ values: [{ accountId: 'a', displayName: 'Ana' }] }),
  ];
  const { namesOf } = jiraWith({}, () => answers.shift() ?? Response.error());
  expect([await namesOf(['a']), await namesOf(['a'])]).toEqual([new Map(), new Map([['a', 'Ana']])]);
});
