import type { Planted } from './labelled';

/** Texts with a secret as Chilean staff write them, by kind. Written before the screen was made to refuse them. */

const of = (kind: string, texts: [text: string, secret: string][]): Planted[] =>
  texts.map(([text, secret]) => ({ kind, text, secret }));

/** As people make them up: with a number, a sign, a capital in the middle, figures first. */
const PASSWORDS = [
  'Robles#2027',
  'Robles77',
  'robles*77',
  'inmo2026',
  'Casa_1234',
  '77lagos77',
  'Mirador.2026',
  'pl4nOK!',
];

const WITH_PASSWORD: [kind: string, sentence: (secret: string) => string][] = [
  ['between', (it) => `El cliente cambió la contraseña a ${it}`],
  ['between', (it) => `La contraseña quedó en ${it}`],
  ['between', (it) => `clave nueva: ${it}`],
  ['between', (it) => `clave temporal ${it}`],
  ['between', (it) => `Se actualizó la clave del portal por ${it} ayer en la tarde`],
  ['between', (it) => `contraseña provisoria "${it}"`],
  ['between', (it) => `Para la API usar la contraseña que mandó Marcela, ${it}`],
  ['between', (it) => `the password was changed to ${it} on Monday`],
  ['between', (it) => `La clave que dejaron para Hauzd es ${it}.`],
  ['excuse', (it) => `clave: ya enviada, es ${it}`],
  ['excuse', (it) => `contraseña: sí, ${it}`],
  ['excuse', (it) => `Clave: pendiente de cambio (por ahora ${it})`],
  ['separator', (it) => `clave – ${it}`],
  ['separator', (it) => `clave… ${it}`],
  ['separator', (it) => `clave;${it}`],
  ['separator', (it) => `clave (temporal): ${it}`],
  ['separator', (it) => `contraseña | ${it}`],
  ['separator', (it) => `pass~${it}`],
  ['separator', (it) => `password » ${it}`],
  ['separator', (it) => `clave\n\n${it}`],
  ['pair', (it) => `u: jperez p: ${it}`],
  ['pair', (it) => `login jperez/${it}`],
  ['pair', (it) => `usuario jperez / ${it}`],
  ['pair', (it) => `acceso: jperez - ${it}`],
  ['pair', (it) => `Para entrar: jperez, ${it}`],
  ['pair', (it) => `Credenciales API: apirest ${it}`],
  ['pair', (it) => `ingresa con jperez y ${it}`],
  ['otherWord', (it) => `contrasenia: ${it}`],
  ['otherWord', (it) => `la pass es ${it}`],
  ['otherWord', (it) => `frase de paso: ${it}`],
  ['otherWord', (it) => `código de acceso: ${it}`],
  ['otherWord', (it) => `clave secreta ${it}`],
  ['otherWord', (it) => `contra: ${it}`],
  ['otherWord', (it) => `passcode ${it}`],
  ['reversed', (it) => `${it} es la clave`],
  ['reversed', (it) => `usar ${it} como contraseña`],
  ['reversed', (it) => `Entran con ${it} (clave)`],
  ['disguised', (it) => `p@ssword: ${it}`],
  ['disguised', (it) => `ｃｌａｖｅ： ${it}`],
  ['disguised', (it) => `сlаvе: ${it}`],
  ['disguised', (it) => `clave\u3164${it}`],
  ['disguised', (it) => `cl\u00ADave:\u034F ${it}`],
  ['disguised', (it) => `contra\uFE0Fseña ${it}`],
  ['disguised', (it) => `c l a v e : ${it}`],
  ['disguised', (it) => `c.l.a.v.e: ${it}`],
  ['disguised', (it) => `passw0rd = ${it}`],
  ['address', (it) => `https://portal.example/login?contrase%C3%B1a=${encodeURIComponent(it)}`],
  ['address', (it) => `https://portal.example/v2/stock?user=api&clave=${encodeURIComponent(it)}`],
];

/** Three passwords each, in turn, so that every password meets every kind. */
const sentences: Planted[] = WITH_PASSWORD.flatMap(([kind, sentence], index) =>
  [0, 3, 5].map((step) => {
    const secret = PASSWORDS[(index + step) % PASSWORDS.length] ?? '';
    return { kind, text: sentence(secret), secret };
  }),
);

/** A value that is a plain word, which only what stands around it tells from one. */
const plainWords = of('plainWord', [
  ['la clave del usuario jperez es: Robles', 'Robles'],
  ['clave: ya enviada, es loslagos', 'loslagos'],
  ['contraseña: sí, loslagos', 'loslagos'],
  ['acceso: admin/admin', 'admin/admin'],
  ['clave (temporal): Robles', 'Robles'],
  ['frase de paso: tres tristes tigres', 'tres tristes tigres'],
  ['frase de paso: los robles del sur', 'los robles del sur'],
  ['la pass es loslagos', 'loslagos'],
  ['La contraseña es loslagos', 'loslagos'],
  ['contraseña "los robles"', 'los robles'],
  ['cambió la contraseña a loslagos', 'loslagos'],
  ['usuario apirest, clave araucaria', 'araucaria'],
  ['user: apirest pass: araucaria', 'araucaria'],
  ['u: apirest / p: araucaria', 'araucaria'],
  ['login: apirest/araucaria', 'araucaria'],
  ['clave – araucaria', 'araucaria'],
  ['clave=araucaria', 'araucaria'],
  ['Clave de la API: araucaria', 'araucaria'],
  ['contraseña del portal: araucaria', 'araucaria'],
  ['password: araucaria', 'araucaria'],
  ['The password is araucaria', 'araucaria'],
  ['contraseña: entregada por teléfono, es araucaria', 'araucaria'],
  ['Password: sent already, it is araucaria', 'araucaria'],
  ['u s u a r i o : jperez c l a v e : araucaria', 'araucaria'],
  ['contrasenia araucaria', 'araucaria'],
]);

const figures = of('figures', [
  ['PIN 447190', '447190'],
  ['PIN: 447190', '447190'],
  ['el pin es 447190', '447190'],
  ['código de acceso: 447190', '447190'],
  ['código de verificación 447190', '447190'],
  ['clave 447190', '447190'],
  ['la clave es 447190', '447190'],
  ['contraseña: 447190', '447190'],
  ['Clave de internet 4471', '4471'],
  ['clave dinámica: 447190', '447190'],
  ['access code 447190', '447190'],
  ['passcode: 4471', '4471'],
  ['usuario 76123456 clave 4471', '4471'],
  ['La clave del citófono de la sala es 4471', '4471'],
  ['password 44719023', '44719023'],
  ['clave: 20272027', '20272027'],
]);

const shortKeys = of('shortKey', [
  ...[
    'PK2024X7B9Q1Z4',
    'A7x9-K2m4-P8q1',
    'rk_8sJ2kLmN0pQ4',
    'Zx81Qp44Lm09',
    'b7Gh2kP9wQ4t',
    '7F3K-92LD-PQ8X-1M4Z',
  ].flatMap((key): [string, string][] => [
    [key, key],
    [`Usaron ${key} en la prueba`, key],
    [`La key ${key} es de producción`, key],
    [`API: ${key}`, key],
  ]),
  ['9f86 d081 884c 7d65', '9f86 d081 884c 7d65'],
  ['9f86 d081 884c 7d65 9a2f eaa0 c55a d015', '9f86 d081 884c 7d65'],
  ['es 4e07-4085-62be-db8b en minúsculas', '4e07-4085-62be-db8b'],
  ['r 7 k 2 m 9 q 4 z 8 x 1', 'r 7 k 2 m 9 q 4 z 8 x 1'],
  ['K9X2 LM4P 7QW8 Z3RT', 'K9X2 LM4P 7QW8 Z3RT'],
]);

const inAddresses = of('address', [
  ['https://portal.example/login?contrase%C3%B1a=loslagos', 'loslagos'],
  ['https://maps.example/api?key=AIzaSyA1b2C3d4E5f6G7h8', 'AIzaSyA1b2C3d4E5f6G7h8'],
  ['https://api.example/v1?key=8d7f6a5s4d3f', '8d7f6a5s4d3f'],
  ['https://api.example/v1?sig=q8Zr4Tk2Lm9Xw1', 'q8Zr4Tk2Lm9Xw1'],
  ['https://api.example/v1?auth=q8Zr4Tk2', 'q8Zr4Tk2'],
  ['https://api.example/v1#token=loslagos', 'loslagos'],
  ['https://api.example/v1?api%5Fkey=loslagos77', 'loslagos77'],
  ['https://api.example/v1;password=loslagos', 'loslagos'],
  ['api.example/login?usuario=juan&pwd=loslagos', 'loslagos'],
  ['ftp://apirest:araucaria@files.example/stock', 'araucaria'],
  ['postgres://hauzd:araucaria@db.example:5432/stock', 'araucaria'],
]);

/** More than 400 together with what is labelled plainly. */
export const IN_SENTENCES: Planted[] = [...sentences, ...plainWords, ...figures, ...shortKeys, ...inAddresses];
