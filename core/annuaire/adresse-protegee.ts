import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { texteNet } from '../textes/net.ts';
import { LOCALISENT, MENENT_A_L_ADRESSE } from './lecteurs-des-champs.ts';

/** What tells where a structure is, and whether that is kept. */
type Situee = Pick<Structure, 'adresseProtegee' | 'adresse' | 'commune' | 'siret' | 'rna' | 'finess'>;

/** Would this field of a fiche tell a protected address: by what it is, or because its text repeats it? */
export const trahitLAdresse = <S extends Situee>(structure: S, champ: keyof S & keyof Structure): boolean =>
  structure.adresseProtegee &&
  (LOCALISENT.includes(champ) || MENENT_A_L_ADRESSE.includes(champ) || valeurTrahit(structure[champ], structure));

/** Would this text? */
export const texteTrahit = (texte: string, situee: Situee): boolean =>
  situee.adresseProtegee && valeurTrahit(texte, situee);

/** Would this field of one of its people? */
export const contactTrahit = (contact: Contact, champ: keyof Contact, structure: Situee): boolean =>
  structure.adresseProtegee && valeurTrahit(contact[champ], structure);

const valeurTrahit = (valeur: unknown, situee: Situee): boolean =>
  (Array.isArray(valeur) ? valeur : [valeur]).some((v) => typeof v === 'string' && ditOu(v, situee));

function ditOu(texte: string, situee: Situee): boolean {
  const net = texteNet(texte);
  return ditLAdresse(net, situee) || ditUnNumero(net, situee);
}

/** Does this text repeat the address, or enough of it to find the place, accents, case and punctuation apart? */
function ditLAdresse(texte: string, { adresse = '', commune = '' }: Situee): boolean {
  const [avantLeCode = ''] = adresse.split(/\b\d{5}\b/u);
  const morceaux = [avantLeCode, ...avantLeCode.split(/[,;\n]/u)].map(motsDeVoie);
  const lieu = motsDeVoie(commune);
  const voies = morceaux.flatMap((m) => {
    const voie = lieu !== '' && m.endsWith(` ${lieu}`) ? m.slice(0, -lieu.length - 1) : m;
    const nom = voie.replace(/^\d+ (?:(?:bis|ter|quater|[a-d]) )?/u, '');
    const propre = nom.replace(SANS_TYPE, '');
    // Of a street, its name says where it is; of one word alone, or of the commune, nothing can be told.
    return [nom, propre].filter((n) => n.includes(' ') && n !== lieu);
  });
  const dit = ` ${motsDeVoie(texte)} `;
  return [motsDeVoie(adresse), ...voies].some(
    (cherchee) => cherchee.length > 3 && cherchee !== lieu && dit.includes(` ${cherchee} `),
  );
}

/** Ways of writing the kind of a street, bare: « bd » is « boulevard » to whoever looks for it. */
const ABREGES: Readonly<Record<string, string>> = {
  all: 'allee',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  boul: 'boulevard',
  ch: 'chemin',
  chem: 'chemin',
  che: 'chemin',
  fg: 'faubourg',
  imp: 'impasse',
  lot: 'lotissement',
  pass: 'passage',
  pl: 'place',
  r: 'rue',
  res: 'residence',
  rte: 'route',
  sq: 'square',
  st: 'saint',
  ste: 'sainte',
};

const TYPES = [...new Set(Object.values(ABREGES)), 'cours', 'quai', 'sentier', 'voie', 'venelle', 'hameau'].filter(
  (mot) => !mot.startsWith('saint'),
);
const SANS_TYPE = new RegExp(`^(?:${TYPES.join('|')}) (?:(?:de|du|des|d|la|le|les|l|aux|au|a) )*`, 'u');

const motsDeVoie = (texte: string): string =>
  motsNus(texte)
    .split(' ')
    .map((mot) => ABREGES[mot] ?? mot)
    .join(' ');

/** Digits of a SIREN, by which the public registers give the address of every établissement. */
const SIREN = 9;

/** Does this text repeat a number under which a public register publishes the address, whatever cuts its groups? */
function ditUnNumero(texte: string, { siret = '', rna = '', finess = '' }: Situee): boolean {
  const colle = motsNus(texte).replaceAll(' ', '');
  return [siret.slice(0, SIREN), rna, finess].some((n) => n !== '' && colle.includes(motsNus(n)));
}
