import { sansAccents } from './sans-accents.ts';

/** Days as OpenStreetMap writes them, in French. */
const JOURS: Readonly<Record<string, string>> = {
  Mo: 'lundi',
  Tu: 'mardi',
  We: 'mercredi',
  Th: 'jeudi',
  Fr: 'vendredi',
  Sa: 'samedi',
  Su: 'dimanche',
};
const CODES: ReadonlyMap<string, string> = new Map(Object.entries(JOURS).map(([code, jour]) => [jour, code]));

/**
 * Opening hours kept in the format of OpenStreetMap, in French: « lundi au vendredi : 9 h à 12 h, 14 h à 17 h ». What
 * is not in the simple part of that format is given back as it is.
 */
export function horairesLisibles(horaires: string): string {
  const regles = horaires.split(';').map((regle) => traduire(regle.trim()));
  return regles.includes(undefined) ? horaires : regles.join('\u00A0; ');
}

function traduire(regle: string): string | undefined {
  const parties = /^([A-Z][a-z](?:[-,][A-Z][a-z])*)\s+(\d{2}:\d{2}-\d{2}:\d{2}(?:,\s*\d{2}:\d{2}-\d{2}:\d{2})*)$/.exec(
    regle,
  );
  const [, jours = '', heures = ''] = parties ?? [];
  if (jours === '') return undefined;
  const noms = jours.split(',').map((plage) => plage.split('-').map((jour) => JOURS[jour]));
  if (noms.flat().includes(undefined)) return undefined;
  const plages = heures.split(',').map((plage) => plage.trim().split('-').map(heure).join(' à '));
  return `${noms.map((plage) => plage.join(' au ')).join(', ')}\u00A0: ${plages.join(', ')}`;
}

const heure = (texte: string): string => {
  const [h = '', minutes = '00'] = texte.split(':');
  return minutes === '00' ? `${Number(h)}\u00A0h` : `${Number(h)}\u00A0h\u00A0${minutes}`;
};

/**
 * Opening hours as people write them, « lundi au vendredi : 9 h à 12 h, 14 h à 17 h ; samedi : 10h-12h30 », in the
 * format of OpenStreetMap that other directories read: `Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:30`. What is not
 * understood whole comes back as typed.
 */
export function horairesNets(saisie: string): string {
  const regles = saisie
    .split(/[;\n]/)
    .map((regle) => regle.trim())
    .filter((regle) => regle !== '');
  const lues = regles.map(lireRegle);
  return lues.length === 0 || lues.includes(undefined) ? saisie.trim() : lues.join('; ');
}

/** A rule in the format of OpenStreetMap, typed as such or in French. */
function lireRegle(regle: string): string | undefined {
  if (traduire(regle) !== undefined) return regle;
  const [, jours = '', plages = ''] =
    /^([^:\d]+?)\s*:?\s*(?:de )?(\d.*)$/.exec(sansAccents(regle).replace(/\s+/g, ' ')) ?? [];
  const groupes = jours.split(/,| et /).map((groupe) => lireJours(groupe.trim()));
  const heures = plages.split(/,| et (?:de )?/).map((plage) => lirePlage(plage.trim()));
  return groupes.includes(undefined) || heures.includes(undefined)
    ? undefined
    : `${groupes.join(',')} ${heures.join(',')}`;
}

const JOUR = `(${Object.values(JOURS).join('|')})`;
const GROUPE = new RegExp(`^(?:(?:du|le) )?${JOUR}(?: ?(?:au|a|-) ?${JOUR})?$`);

function lireJours(groupe: string): string | undefined {
  const [, debut = '', fin] = GROUPE.exec(groupe) ?? [];
  const premier = CODES.get(debut);
  return premier === undefined || fin === undefined ? premier : `${premier}-${CODES.get(fin)}`;
}

const HEURE = String.raw`(\d{1,2}) ?(?:h|:) ?(\d{2})?`;
const PLAGE = new RegExp(`^${HEURE} ?(?:a|-|–) ?${HEURE}$`);

function lirePlage(plage: string): string | undefined {
  const lue = PLAGE.exec(plage);
  if (lue === null) return undefined;
  const [debut, fin] = [enHeure(lue[1], lue[2]), enHeure(lue[3], lue[4])];
  return debut === undefined || fin === undefined || debut >= fin ? undefined : `${debut}-${fin}`;
}

function enHeure(heures = '', minutes = '00'): string | undefined {
  return Number(heures) > 24 || Number(minutes) > 59 ? undefined : `${heures.padStart(2, '0')}:${minutes}`;
}
