const SECRETS = ['ACCEPTANCE_API_TOKEN', 'ACCEPTANCE_READER_API_TOKEN'];
const EMAILS = ['ACCEPTANCE_EMAIL', 'ACCEPTANCE_READER_EMAIL'];

/**
 * Takes the tokens out of whatever is printed, as they are and as Basic authentication has them. Nothing prints them on
 * purpose; a message of somebody else's could.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {(text: string) => string}
 */
export function hiderOf(env) {
  const secrets = SECRETS.flatMap((name, index) => {
    const token = env[name]?.trim();
    if (!token) return [];
    return [token, Buffer.from(`${env[EMAILS[index]]?.trim() ?? ''}:${token}`).toString('base64')];
  });
  return (text) => secrets.reduce((safe, secret) => safe.replaceAll(secret, '[token]'), text);
}
