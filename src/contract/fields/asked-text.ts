import { z } from 'zod';

/** Words that something is looked up or compared with. They are written nowhere. */
export const askedText = (most: number) => z.string().max(most).meta({ field: 'asked' });

/** The id of something that Jira has: it is looked up, and refused where there is no such thing. */
export const askedId = (form: RegExp) => z.string().regex(form).meta({ field: 'asked' });
