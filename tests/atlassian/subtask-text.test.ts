import { subtaskTitle } from '../../src/atlassian/subtask-text';
import { STEPS } from '../../src/domain/procedure/step-id';

test.each(['🏢'.repeat(120), '👩‍👩‍👧‍👦'.repeat(40), 'Ñuble '.repeat(60)])(
  'the title for the client %s fits, and no character is cut',
  (client) => {
    for (const step of STEPS) {
      for (const language of ['es', 'en'] as const) {
        const title = subtaskTitle(step, client, language);
        expect(title.length).toBeLessThanOrEqual(255);
        expect(title).not.toMatch(/\p{Cs}/u);
        expect(title.replace(/…$/, '')).not.toMatch(/\u200D$/);
      }
    }
  },
);
