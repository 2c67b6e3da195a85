import { egal } from '../egal.ts';
import { dateLongue, enPhrase, enumeration, espacesInsecables, pluriel } from '../textes/francais.ts';
import { type Decompte, disponibles, estRefuseDeToutes } from './depouiller.ts';

/** « Mardi 15 décembre 2026 à 9 h 30, Salle des fêtes ». */
const nommer = ({ creneau }: Pick<Decompte, 'creneau'>): string =>
  [dateLongue(creneau.debut), ...(creneau.lieu === undefined ? [] : [creneau.lieu])].join(', ');

/** A sentence names no more structures than this: the list under it names them all. */
const NOMMEES = 5;

/**
 * Why the first slot wins, who is lost, and what the second would change; undefined without a slot. `nomDe`: the name
 * of a structure, as the organiser reads it.
 */
export function direLeChoix(classes: readonly Decompte[], nomDe: (structure: string) => string): string | undefined {
  const [premier, deuxieme] = classes;
  if (premier === undefined) return undefined;
  const { oui, siBesoin, non } = premier;
  // The score puts last those that nobody can attend: the first of them is no better than the others.
  if (estRefuseDeToutes({ oui: oui.length, siBesoin: siBesoin.length, non: non.length })) return AUCUN_NE_CONVIENT;
  const noms = (structures: readonly string[]): string => {
    const tus = structures.length - NOMMEES;
    const dits = structures.slice(0, tus > 1 ? NOMMEES : structures.length).map(nomDe);
    return enumeration([...dits, ...(tus > 1 ? [pluriel(tus, 'autre')] : [])]);
  };
  const total = premier.oui.length + premier.siBesoin.length + premier.non.length + premier.sansReponse.length;
  return espacesInsecables(
    [
      enPhrase(
        `${nommer(premier)} convient à ${pluriel(disponibles(premier), 'structure')} sur ${total}${reserves(premier)}`,
      ),
      ...(premier.perdues.length === 0 ? [] : [`Il y manquerait, pourtant indispensable : ${noms(premier.perdues)}.`]),
      ...autresAbsentes(premier, noms),
      ...(premier.sansReponse.length === 0
        ? []
        : [
            `${pluriel(premier.sansReponse.length, 'structure')} n’${premier.sansReponse.length === 1 ? 'a' : 'ont'} pas répondu.`,
          ]),
      ...(premier.quorumAtteint === false ? ['Le quorum n’est pas atteint.'] : []),
      ...(deuxieme === undefined ? [] : [comparer(premier, deuxieme, noms)]),
    ].join(' '),
  );
}

const AUCUN_NE_CONVIENT =
  'Aucun créneau ne convient à une seule des structures qui ont répondu\u00A0: appelez celles qui n’ont rien dit, ou ajoutez des créneaux.';

const reserves = ({ siBesoin }: Decompte): string =>
  siBesoin.length === 0 ? '' : `, dont ${siBesoin.length} « si besoin »`;

function autresAbsentes({ non, perdues }: Decompte, noms: (s: readonly string[]) => string): readonly string[] {
  const autres = non.filter((s) => !perdues.includes(s));
  return autres.length === 0 ? [] : [`N’y ${autres.length === 1 ? 'serait' : 'seraient'} pas : ${noms(autres)}.`];
}

/** What the second choice would win and lose. */
function comparer(premier: Decompte, deuxieme: Decompte, noms: (s: readonly string[]) => string): string {
  const la = (d: Decompte): readonly string[] => [...d.oui, ...d.siBesoin];
  const gagnees = la(deuxieme).filter((s) => premier.non.includes(s));
  const perdues = deuxieme.perdues.filter((s) => !premier.perdues.includes(s));
  const quittees = la(premier).filter((s) => deuxieme.non.includes(s) && !perdues.includes(s));
  const effet = [
    ...(gagnees.length === 0 ? [] : [`retrouve ${noms(gagnees)}`]),
    ...(quittees.length === 0 ? [] : [`perd ${noms(quittees)}`]),
    ...(perdues.length === 0
      ? []
      : [`perd ${noms(perdues)}, pourtant indispensable${perdues.length === 1 ? '' : 's'}`]),
  ];
  const memes = egal(la(premier).toSorted(), la(deuxieme).toSorted()) && premier.oui.length === deuxieme.oui.length;
  const pareils = effet.length === 0 && memes ? ' Les deux se valent : le plus tôt passe devant.' : '';
  return `Le deuxième choix, ${nommer(deuxieme)}, en réunit ${disponibles(deuxieme)}${effet.length === 0 ? '' : ` : il ${enumeration(effet)}`}.${pareils}`;
}
