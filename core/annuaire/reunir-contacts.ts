import { CHAMPS_DE_CONTACT_A_VISIBILITE } from '../champs/contact.ts';
import { adresseNette } from '../liens/adresse-nette.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { RowIdentity } from '../lists/list.ts';
import { ETROITESSE } from './choisir-champs.ts';
import { remplacer, renvoie } from './faire-suivre.ts';
import { enLigne, type Lignes, modifier, type Operation } from './operations.ts';
import { RENVOIS_AUX_CONTACTS } from './renvois.ts';

/** People of the merged fiche who are one person: they have the same e-mail. */
export interface ContactReuni {
  readonly garde: Contact;
  readonly absorbes: readonly Contact[];
}

const parId = (a: Contact, b: Contact): number => Number(a.id) - Number(b.id);

/** Of the active contacts of both fiches, those who become doubles: same e-mail, at least one of the absorbed fiche, never two different accounts. */
export function contactsEnDouble(
  contacts: readonly Contact[],
  survivante: string,
  absorbee: string,
): readonly ContactReuni[] {
  const parCourriel = new Map<string, Contact[]>();
  for (const c of contacts) {
    if (!c.actif || c.courriel === undefined || (c.structure !== survivante && c.structure !== absorbee)) continue;
    const cle = adresseNette(c.courriel);
    parCourriel.set(cle, [...(parCourriel.get(cle) ?? []), c]);
  }
  return [...parCourriel.values()].flatMap((memes) => {
    const comptes = new Set(memes.flatMap((c) => c.oid ?? []));
    if (memes.length < 2 || comptes.size > 1 || !memes.some((c) => c.structure === absorbee)) return [];
    const rang = (c: Contact): number => (c.structure === survivante ? 0 : 2) + (c.principal ? 0 : 1);
    const [garde, ...absorbes] = memes.toSorted((a, b) => rang(a) - rang(b) || parId(a, b));
    return garde === undefined ? [] : [{ garde, absorbes }];
  });
}

/** What the contact kept holds already, or keeps for itself. */
type Garde =
  | keyof RowIdentity
  | 'nom'
  | 'structure'
  | 'courriel'
  | 'principal'
  | 'corrigeLe'
  | 'actif'
  | 'cleCreation'
  | 'empreinte';
/** What both say is made one. A new column is here or above: else nothing compiles. */
type Fondu = Omit<Contact, Garde>;

/** What the kept contact becomes: completed, never shown more widely than either asked. */
const contactReuni = ({ garde, absorbes }: ContactReuni): Fondu => absorbes.reduce<Fondu>(fondre, garde);

const fondre = (a: Fondu, b: Fondu): Fondu => ({
  fonction: a.fonction ?? b.fonction,
  telephone: a.telephone ?? b.telephone,
  courrielEnEchec: a.courrielEnEchec ?? b.courrielEnEchec,
  contraintes: a.contraintes ?? b.contraintes,
  // Each address is of its own row: that of the row kept goes on.
  agenda: a.agenda,
  informeLe: a.informeLe ?? b.informeLe,
  thematiques: [...new Set([...a.thematiques, ...b.thematiques])],
  visibilite: ETROITESSE[b.visibilite] < ETROITESSE[a.visibilite] ? b.visibilite : a.visibilite,
  visibilites: plusEtroites(a.visibilites, b.visibilites),
  sansRappel: a.sansRappel || b.sansRappel,
  // Whoever stops it stops it for each row of their address: one that is left was asked for.
  syntheseParCourriel: a.syntheseParCourriel || b.syntheseParCourriel,
  opposition: a.opposition || b.opposition,
  dernierEchange: [a.dernierEchange, b.dernierEchange]
    .filter((jour) => jour !== undefined)
    .sort()
    .at(-1),
  oid: a.oid ?? b.oid,
  tid: a.oid === undefined ? b.tid : a.tid,
});

/** Of each field, the narrower of the two choices. */
function plusEtroites(a: Contact['visibilites'], b: Contact['visibilites']): Contact['visibilites'] {
  if (a === undefined || b === undefined) return a ?? b;
  const tous = CHAMPS_DE_CONTACT_A_VISIBILITE.flatMap((champ) => {
    const [deA, deB] = [a[champ], b[champ]];
    const niveau = deA !== undefined && deB !== undefined && ETROITESSE[deB] < ETROITESSE[deA] ? deB : (deA ?? deB);
    return niveau === undefined ? [] : [[champ, niveau] as const];
  });
  return Object.fromEntries(tous);
}

/** Every row that named a contact absorbed names the one kept. `lignes` are as they are once they have followed the fiche. */
export const faireSuivreLesContacts = (reunis: readonly ContactReuni[], lignes: Lignes): readonly Operation[] =>
  reunis.flatMap(({ garde, absorbes }) =>
    absorbes.flatMap((absorbe) =>
      RENVOIS_AUX_CONTACTS.flatMap(({ liste, ...renvoi }) =>
        (lignes[liste] ?? [])
          .map(enLigne)
          .filter((ligne) => renvoie(ligne, { liste, ...renvoi }, absorbe.id))
          .flatMap((ligne) =>
            modifier(liste, ligne, { [renvoi.champ]: remplacer(ligne[renvoi.champ], absorbe.id, garde.id) }),
          ),
      ),
    ),
  );

/** The contacts kept, completed. */
export const completerLesGardes = (reunis: readonly ContactReuni[]): readonly Operation[] =>
  reunis.flatMap((reuni) => modifier('Contacts', enLigne(reuni.garde), { ...contactReuni(reuni) }));

/** A contact absorbed is out of post, never deleted. */
export const retirerLesAbsorbes = (reunis: readonly ContactReuni[]): readonly Operation[] =>
  reunis.flatMap(({ absorbes }) => absorbes.flatMap((c) => modifier('Contacts', enLigne(c), { actif: false })));

/** One main contact at most: that of the surviving fiche, else the first of the absorbed one. */
export function unSeulPrincipal(
  contacts: readonly Contact[],
  reunis: readonly ContactReuni[],
  survivante: string,
  absorbee: string,
): readonly Operation[] {
  const partis = new Set(reunis.flatMap((r) => r.absorbes.map((c) => c.id)));
  const siens = contacts.filter((c) => c.actif && (c.structure === survivante || c.structure === absorbee));
  const principaux = siens
    .filter((c) => c.principal)
    .toSorted((a, b) => Number(a.structure !== survivante) - Number(b.structure !== survivante) || parId(a, b));
  const elu = principaux[0];
  if (elu === undefined) return [];
  const garde = reunis.find((r) => r.absorbes.some((c) => c.id === elu.id))?.garde ?? elu;
  const autres = siens.filter((c) => !partis.has(c.id) && c.id !== garde.id && c.structure === absorbee);
  return [
    ...modifier('Contacts', enLigne(garde), { principal: true }),
    ...autres.flatMap((c) => modifier('Contacts', enLigne(c), { principal: false })),
  ];
}
