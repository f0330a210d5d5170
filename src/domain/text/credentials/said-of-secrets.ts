/**
 * What is said of a secret in the place where its value could stand: that it is pending, who has it, what it is like.
 * By stems, since Spanish inflects; without accents.
 */

/** What became of it, or will, and who sees to it. */
const HANDLED =
  /^(?:entreg|recib|envi|mand|pend|falt|cambi|confirm|solicit|pid|tien|tuv|gener|defin|lleg|restablec|venc|venz|expir|activ|desactiv|bloque|revoc|renov|renuev|guard|compart|registr|carg|resuel|resolv|revis|olvid|recuper|reset|coordin|avis|acord|habl|qued|obten|obtuv|dio|dan|dar|dieron|esper|trami|tramit|respon|crea|entra|ingres|asign|cargad|valid|comun|inform|sabe|conoc|manej|custod|almacen|deja|dejo|public|verific|prob|funcion|configur|deleg|deriv|llam|conf|hand|sent|send|receiv|request|chang|updat|expire|reset|generat|creat|store|kept|keep|ask|wait|miss|need|requir|manag|reach|provid|deliver|confirm|giv|gave|told|tell|call|shar|set|actualiz|modific|corrig|correg|rotat|revok|renew|work|fail|sirv|serv|pedid|rechaz|anul|elimin|borr|cerrad|acept|copi|escrit|anot|reenvi|devuel|devol|perdi|extravi|caduc|corresp|aplic|tend|teng|debe|deb|pued|sab|llev|dice|dij)\p{L}*$/u;

/** Words of either language that are never a secret: joints, days, parties, adjectives. */
const COMMON = new Set(
  [
    'el la los las lo le les un una unos unas de del al a en por para con sin sobre segun desde hasta entre y e o u ni que',
    'se su sus mi tu ya no si aun todavia nunca siempre solo tambien mas menos muy tan cada otro otra otros otras este esta',
    'esto estos estas ese esa eso aquel cual quien donde cuando como porque pero es son era fue sera seria ser esta estan',
    'hay ha han hoy ayer manana lunes martes miercoles jueves viernes sabado domingo semana mes dia tarde enero febrero',
    'marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre vez veces todo toda todos todas nada nadie',
    'ok listo lista listos listas hecho hecha bien mal gracias favor urgente na nn nd ninguno ninguna sinfin via traves',
    'nuevo nueva viejo vieja antiguo antigua actual inicial temporal provisorio provisoria provisional definitivo definitiva',
    'mismo misma propio propia unico unica igual distinto distinta diferente correcto correcta incorrecto incorrecta erroneo',
    'erronea valido valida invalido invalida segura seguro insegura debil fuerte larga corta facil dificil compleja simple',
    'secreta personal privada publica confidencial intransferible obligatoria opcional necesaria vigente vencida caducada',
    'suya suyo nuestra nuestro ajena comun mala buena aparte importante fundamental sencillo trabajo directa directo',
    'cliente hauzd planok equipo soporte gerencia ventas sala conserje ejecutiva ejecutivo jefe ti proveedor administrador',
    'contrato correo telefono reunion presencial gestor boveda acta llamada chat whatsapp bitwarden lastpass onepassword',
    'tramite proceso camino poder manos mano revision produccion prueba pruebas uso responsabilidad comunicacion tiempo',
    'coordinacion confianza constancia paciencia planificacion orden precio stock usuario usuarios campo vacio vacia',
    'the an and or of to in on at by for from with it its is are was were be been will not yet no yes none done ready fine',
    'this that these those same new old wrong right correct incorrect valid invalid weak strong safe temporary final own',
    'theirs ours mine hers his their our your his her monday tuesday wednesday thursday friday saturday sunday today',
    'tomorrow yesterday week soon later thanks please client customer pending open unknown confidential shared required',
    'needed missing optional mandatory case-sensitive tbd tbc phone mail email vault manager person meeting patience',
    'communication preparation trust time everything nothing important simple hidden encrypted cifrado cifrada oculta',
    'has have had knows holds gets got can must should will would who where what when idem directo directa arriba abajo',
    'ojo oye hola perfecto claro dale vale bueno alla aca aqui generica generico',
    'null nil undefined true false uno perfil perfiles rol role nombre name cargo profile',
    'adjunto aparte anterior siguiente resto personas area gerente as agreed',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word cannot be a secret, wherever it stands. */
export function isCommon(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    COMMON.has(lower) ||
    COMMON.has(lower.replace(/s$/, '')) ||
    /^[x-]+$/.test(lower) ||
    HANDLED.test(lower) ||
    /(?:mente|cion|ciones|dad|dades|encia|ancia|miento|mientos)$/.test(lower)
  );
}

/** "la entrega", "se pide", "lo renuevan": somebody does something with it. */
const CLITIC = /^(?:l[aeo]s?|se|nos|me)$/i;

/**
 * Whether words in the place of a value say how things stand. One word has to be known; a phrase has to have something
 * of what is said of secrets in it, or to begin as no secret does.
 */
export function isStanding(words: string[]): boolean {
  const [first, second] = words;
  if (first === undefined) return true;
  if (words.length === 1) return isCommon(first);
  if (/^\p{L}+(?:ar|er|ir)(?:l[aeo]s?|se)?$/iu.test(first)) return true;
  if (
    /^(?:en|por|con|via|de|desde|hasta|segun|sin|para|al?|in|by|with|from|on|to|via|at|not|no|si|ya|yes)$/i.test(first)
  )
    return true;
  if (
    CLITIC.test(first) &&
    second !== undefined &&
    /(?:n|a|o|e|s)$/i.test(second) &&
    HANDLED.test(second.toLowerCase())
  )
    return true;
  // "3 intentos fallidos".
  if (/^\d{1,3}$/.test(first) && second !== undefined && /^\p{L}/u.test(second)) return true;
  if (words.filter((word) => COMMON.has(word.toLowerCase())).length * 2 > words.length) return true;
  return words.some((word) => HANDLED.test(word.toLowerCase()) || /^(?:has|have|had|knows|holds)$/i.test(word));
}

/** Nouns that come with a number or a name of their own, which then is no secret. */
export const HAS_CODE =
  /^(?:contrato|factura|orden|oc|ot|ticket|caso|folio|boleta|anexo|depto|departamento|unidad|torre|edificio|piso|of|oficina|sala|lote|etapa|proyecto|cliente|rut|version|seccion|punto|hoja|celda|linea|modulo|campo|codigo|postal|cuenta|sucursal|pedido|cotizacion|reserva|propuesta|oportunidad|sku|modelo|plantilla|plan|campana|estacionamiento|manzana|parcela|n|no|nro|num|numero|id|invoice|order|ticket|case|contract|project|room|page|section|line|issue|incidencia|reference|referencia|ref|office|floor|unit|build|release|of)$/i;
