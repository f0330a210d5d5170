/** Texts with a secret that pass, each with what keeps it from being told from an ordinary one. */
export const BEYOND_REACH: [text: string, why: string][] = [
  ['La clave es loslagos', 'reads like "la clave es comunicación": no portal, user or API is named'],
  ['Robles77', 'alone it is the name of a project (Alameda1850) as well as a password'],
  ['Robles#2027 para el portal', 'no word for a secret, and signs stand in names too'],
  ['Clave: ROBLES-2026', 'has the form of an issue key, which follows "clave" in Jira every day'],
  ['La contraseña es el nombre del proyecto', 'says where the secret is, not what it is'],
  ['clave: avisar', 'a common verb'],
  ['Usuario clave: araucaria', 'reads like "usuario clave: Marcela"'],
  ['La clave del contrato es araucaria', 'a contract has no secret; the "clave" of one is what it turns on'],
  ['Claves: araucaria, coihue', 'the plural reads like "claves: stock, precio"'],
  ['fortaleza del sur 2027', 'a passphrase without a word for it'],
  ['jperez, araucaria', 'two words'],
  ['447190', 'a number'],
  ['clave caja fuerte 8812', '"fuerte" says how a secret is, and stands for what it opens here'],
  ['cla ve: araucaria', 'a word cut in two is no word for a secret any more'],
  ['con-tra-se-ña: araucaria', 'the same, by syllables'],
];
