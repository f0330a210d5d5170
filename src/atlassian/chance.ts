import { randomBytes } from 'node:crypto';
import type { Chance } from '../application/ports';

export const chance: Chance = { token: () => randomBytes(16).toString('base64url') };
