/** A parsed NCRONTAB expression: for each of its six fields, the values that fire. */
export interface Cadence {
  readonly champs: readonly [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
}

const CHAMPS = [
  { nom: 'seconde', min: 0, max: 59 },
  { nom: 'minute', min: 0, max: 59 },
  { nom: 'heure', min: 0, max: 23 },
  { nom: 'jour', min: 1, max: 31 },
  {
    nom: 'mois',
    min: 1,
    max: 12,
    noms: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { nom: 'jour de semaine', min: 0, max: 6, noms: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

type Champ = { nom: string; min: number; max: number; noms?: readonly string[] };

/** Reads `{sec} {min} {hour} {day} {month} {dow}` (0 = Sunday). Five fields are refused: the mistake that a Unix cron invites. */
export function lireCadence(expression: string): Cadence {
  const textes = expression.trim().split(/\s+/);
  if (textes.length !== 6) {
    throw new Error(`« ${expression} » a ${textes.length} champ(s) ; un minuteur Azure en veut six, secondes d’abord.`);
  }
  const [s, m, h, j, mo, js] = CHAMPS.map((champ, i) => lireChamp(textes[i] ?? '', champ));
  if (!s || !m || !h || !j || !mo || !js) throw new Error(`« ${expression} » n’a pas six champs.`);
  return { champs: [s, m, h, j, mo, js] };
}

function lireChamp(texte: string, champ: Champ): Set<number> {
  const valeurs = new Set<number>();
  for (const partie of texte.toLowerCase().split(',')) {
    const lu = /^(?:(\*)|([a-z0-9]+)(?:-([a-z0-9]+))?)(?:\/(\d+))?$/.exec(partie);
    if (!lu) throw new Error(`Champ « ${champ.nom} » illisible : « ${texte} ».`);
    const pas = lu[4] ? Number(lu[4]) : 1;
    const de = lu[1] ? champ.min : nombre(lu[2] ?? '', champ);
    const a = lu[1] || (lu[4] && !lu[3]) ? champ.max : lu[3] ? nombre(lu[3], champ) : de;
    if (pas < 1 || de > a) throw new Error(`Champ « ${champ.nom} » illisible : « ${texte} ».`);
    for (let v = de; v <= a; v += pas) valeurs.add(v);
  }
  return valeurs;
}

function nombre(texte: string, champ: Champ): number {
  const parNom = champ.noms?.indexOf(texte.slice(0, 3)) ?? -1;
  const valeur = parNom >= 0 ? parNom + champ.min : Number(texte);
  if (!Number.isInteger(valeur) || valeur < champ.min || valeur > champ.max) {
    throw new Error(`Champ « ${champ.nom} » : « ${texte} » n’est pas entre ${champ.min} et ${champ.max}.`);
  }
  return valeur;
}

/** The first instant strictly after `apres` that fires, in UTC; `null` when none comes within four years (30 February). */
export function prochaine(cadence: Cadence, apres: Date): Date | null {
  const [s, m, h, j, mo, js] = cadence.champs;
  const t = new Date(Math.floor(apres.getTime() / 1000) * 1000 + 1000);
  const limite = apres.getTime() + 4 * 366 * 86_400_000;
  while (t.getTime() <= limite) {
    if (!mo.has(t.getUTCMonth() + 1)) {
      t.setUTCMonth(t.getUTCMonth() + 1, 1);
      t.setUTCHours(0, 0, 0);
    } else if (!j.has(t.getUTCDate()) || !js.has(t.getUTCDay())) {
      t.setUTCDate(t.getUTCDate() + 1);
      t.setUTCHours(0, 0, 0);
    } else if (!h.has(t.getUTCHours())) {
      t.setUTCHours(t.getUTCHours() + 1, 0, 0);
    } else if (!m.has(t.getUTCMinutes())) {
      t.setUTCMinutes(t.getUTCMinutes() + 1, 0);
    } else if (!s.has(t.getUTCSeconds())) {
      t.setUTCSeconds(t.getUTCSeconds() + 1);
    } else {
      return t;
    }
  }
  return null;
}
