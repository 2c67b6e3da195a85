import { departementDe, type Territoire } from '../../../core/territoire/territoire.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { LATITUDE_NORD_GIRONDE } from '../../territoire/latitude-nord-gironde.ts';
import type { Domaines } from '../locataire.ts';

/** The structure that the guest of the demonstration represents. */
export const STRUCTURE_DE_L_INVITEE = 'Familles du Vitrezais';

/** What the story takes from the territory where it is told. */
export interface Pays {
  /** A name or an address of the story, with the places of this territory in place of those where it was written. */
  readonly nommer: (texte: string) => string;
  /** The n-th fictional number, E.164. */
  readonly telephone: (n: number) => string;
  /** Zone of whoever acts everywhere. */
  readonly zone: { readonly zone: 'EPCI' | 'Communes'; readonly zoneCodes: readonly string[] };
  /** Short form of its name and what it stands for; undefined when the name has no initials. */
  readonly sigle: { readonly terme: string; readonly forme: string } | undefined;
  /** « Communauté de communes », as its statutes say. */
  readonly genre: string;
  /** Domains of the addresses of the tenant, and of the structure of its guest. */
  readonly domaines: Domaines;
}

/** « de Marsas », « d’Uzerche », « du Port », « des Abymes ». */
export function de(nom: string): string {
  if (/^Les? /.test(nom)) return nom.replace(/^Les /, 'des ').replace(/^Le /, 'du ');
  return /^[AEIOUYÀÂÉÈÊËÎÏÔÛŒ]|^H[aeéiou]/i.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/**
 * Numbers that the regulator keeps for fiction (décision Arcep 2018-0881), by the first figure of the département’s own.
 * None is kept overseas: the one of the mobile telephones serves there.
 */
const FICTION: readonly (readonly [string, readonly string[]])[] = [
  ['19900', '75 77 78 91 92 93 94 95'.split(' ')],
  ['26191', '14 18 22 27 28 29 35 36 37 41 44 45 49 50 53 56 61 72 76 85'.split(' ')],
  ['35301', '02 08 10 21 25 39 51 52 54 55 57 58 59 60 62 67 68 70 71 80 88 89 90'.split(' ')],
  ['46571', '01 03 04 05 06 07 11 13 15 26 30 34 38 42 43 48 63 66 69 73 74 83 84 2A 2B'.split(' ')],
  ['53649', '09 12 16 17 19 23 24 31 32 33 40 46 47 64 65 79 81 82 86 87'.split(' ')],
];
const FICTION_MOBILE = '63998';

const GENRES: readonly (readonly [RegExp, string])[] = [
  [/^CA /, 'Communauté d’agglomération'],
  [/^CU /, 'Communauté urbaine'],
  [/métropole/i, 'Métropole'],
];

export function paysDe(t: Territoire): Pays {
  const grandes = t.communes.toSorted((a, b) => b.population - a.population);
  const departement = departementDe(grandes[0]?.insee ?? '');
  const debut = FICTION.find(([, departements]) => departements.includes(departement))?.[0] ?? FICTION_MOBILE;
  const epci = t.intercommunalites.map((i) => i.siren);
  const [seule] = t.intercommunalites;
  const enEpci = epci.length > 0 && t.communes.every((c) => c.epci !== undefined);
  const genre = GENRES.find(([motif]) => motif.test(t.nom))?.[1] ?? 'Communauté de communes';
  const nommer = nommeur(
    t,
    grandes.map((c) => c.nom),
    departement,
    genre,
  );
  return {
    nommer,
    telephone: (n) => `+33${debut}${String(n % 10_000).padStart(4, '0')}`,
    zone: enEpci ? { zone: 'EPCI', zoneCodes: epci } : { zone: 'Communes', zoneCodes: t.communes.map((c) => c.insee) },
    sigle: seule === undefined || epci.length > 1 ? undefined : sigleDe(seule.nom),
    genre,
    domaines: { locataire: domaineDe(nomCourt(t.nom)), invite: domaineDe(nommer(STRUCTURE_DE_L_INVITEE)) },
  };
}

/** Places of the territory where the story was written, and which commune, from the largest, stands for each elsewhere. */
function nommeur(t: Territoire, noms: readonly string[], departement: string, genre: string): Pays['nommer'] {
  const memes = t.intercommunalites.some(({ siren }) => LATITUDE_NORD_GIRONDE.communes[0]?.epci === siren);
  const [premiere = t.nom, deuxieme = premiere, troisieme = deuxieme] = noms;
  const places: readonly (readonly [string, string])[] = [
    ['du Nord Gironde', de(premiere)],
    ['Nord Gironde', premiere],
    ['de la Haute Gironde', de(premiere)],
    ['Haute-Gironde', de(premiere)],
    ['de Bordeaux', de(premiere)],
    ['du Vitrezais', de(deuxieme)],
    ['du Moron', de(deuxieme)],
    ['Haute-Saintonge', de(deuxieme)],
    ['du Cubzaguais', de(troisieme)],
    ['de Cavignac', de(t.communes[0]?.nom ?? premiere)],
    ['d’Ariane 33', `d’Ariane ${departement}`],
    ['communauté de communes', genre.toLowerCase()],
  ];
  return memes ? (texte) => texte : (texte) => places.reduce((dit, [ici, la]) => dit.replace(ici, la), texte);
}

/** « CC du Pays d’Uzerche » → Pays d’Uzerche. */
const nomCourt = (nom: string): string =>
  nom.replace(/^(CC|CA|CU) (?:(?:du|des|de la|de)\s|de l’)?/, '').replace(/ \(.*\)$/, '');

/** Domain of the addresses of an organisation: its name, below the domain that is kept for examples (RFC 2606). */
export const domaineDe = (nom: string): string =>
  `${motsNus(nom).replace(/ /g, '-').slice(0, 40).replace(/-+$/, '')}.example`;

/** « CC Latitude Nord Gironde » → LNG. */
function sigleDe(nom: string): Pays['sigle'] {
  const forme = nomCourt(nom);
  const mots = forme.split(/[\s’-]+/).filter((mot) => /^\p{Lu}/u.test(mot));
  const terme = mots.map((mot) => mot.charAt(0)).join('');
  return terme.length < 2 ? undefined : { terme, forme };
}
