import { sansAccents } from '../textes/sans-accents.ts';

const JOURS: Readonly<Record<string, string>> = {
  lundi: 'Mo',
  mardi: 'Tu',
  mercredi: 'We',
  jeudi: 'Th',
  vendredi: 'Fr',
  samedi: 'Sa',
  dimanche: 'Su',
};

/**
 * Opening hours as people write them, « lundi au vendredi : 9 h à 12 h, 14 h à 17 h ; samedi : 10h-12h30 », in the format of OpenStreetMap that
 * other directories read: `Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:30`. What is not understood whole comes back as typed.
 */
export function horairesNets(saisie: string): string {
  const regles = saisie
    .split(/[;\n]/)
    .map((regle) => regle.trim())
    .filter((regle) => regle !== '');
  const lues = regles.map(lireRegle);
  return lues.length === 0 || lues.includes(undefined) ? saisie.trim() : lues.join('; ');
}

function lireRegle(regle: string): string | undefined {
  const [, jours = '', plages = ''] =
    /^([^:\d]+?)\s*:?\s*(?:de )?(\d.*)$/.exec(sansAccents(regle).replace(/\s+/g, ' ')) ?? [];
  const groupes = jours.split(/,| et /).map((groupe) => lireJours(groupe.trim()));
  const heures = plages.split(/,| et (?:de )?/).map((plage) => lirePlage(plage.trim()));
  return groupes.includes(undefined) || heures.includes(undefined)
    ? undefined
    : `${groupes.join(',')} ${heures.join(',')}`;
}

const JOUR = `(${Object.keys(JOURS).join('|')})`;
const GROUPE = new RegExp(`^(?:(?:du|le) )?${JOUR}(?: ?(?:au|a|-) ?${JOUR})?$`);

function lireJours(groupe: string): string | undefined {
  const [, debut = '', fin] = GROUPE.exec(groupe) ?? [];
  const premier = JOURS[debut];
  return premier === undefined || fin === undefined ? premier : `${premier}-${JOURS[fin]}`;
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
