import { z } from 'zod';
import { id as idDeLigne } from '../../core/contrats/communs.ts';
import { saisirPresences } from '../../core/contrats/rencontres.ts';
import { type Acte, DROITS } from '../../core/droits/droits.ts';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { DEMANDES } from './demandes/toutes.ts';
import { creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let sienne: string;
beforeAll(async () => {
  banc = await ouvrirBanc();
  sienne = (await creerStructure(banc, { profil: 'partenaire' })).id;
});
afterAll(() => banc.fermer());

const ABSENTE = '99999999';
type Chemin = readonly (string | number)[];

/** Where a body may name a row, however deep. */
function chemins(schema: unknown, ici: Chemin = []): Chemin[] {
  if (schema === idDeLigne) return [ici];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return chemins(schema.unwrap(), ici);
  if (schema instanceof z.ZodArray) return chemins(schema.element, [...ici, 0]);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([cle, valeur]) => chemins(valeur, [...ici, cle]));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => chemins(option, ici));
  return [];
}

/** The same value with this identifier at this place, what stands around it made when it is not there. */
function avec(valeur: unknown, [cle, ...reste]: Chemin): unknown {
  if (cle === undefined) return ABSENTE;
  if (typeof cle === 'number') return [avec(Array.isArray(valeur) ? valeur[cle] : undefined, reste)];
  return { ...(valeur as object | undefined), [cle]: avec((valeur as Record<string, unknown>)?.[cle], reste) };
}

/** What is not a row to find: whoever acts, where the coordination needs no structure; what was seen, and may be gone since. */
const SANS_OBJET = new Set([
  'changerSuite structure',
  'repondreMiseEnLien structure',
  'garderRecherche vues.0',
  'enregistrerOrdreDuJour points.0.reference.id',
  'enregistrerOrdreDuJour ecartes.0.reference.id',
  'appliquerConservation lignes.0',
  'changerInvites retirer.0',
  'ouvrirSondage reports.0.structure',
  'envoyerLesLiens reports.0.structure',
  'relancerInvites reports.0.structure',
  'planifierRencontre reports.0.structure',
  'retenirCreneau reports.0.structure',
  'changerSondage reports.0.structure',
  'changerInvites reports.0.structure',
  'soumettreCompteRendu reports.0.structure',
  'lancerInterconnaissance reports.0.structure',
  'relancerInterconnaissance reports.0.structure',
  // One’s own structure alone: another is refused before it is looked for.
  'noterManqueLu structure',
  // Ticked, and gone since.
  'exporterAnnuaire selection.structures.0',
  'diffuserAnnuaire selection.structures.0',
  'noterDiffusion selection.structures.0',
  // Taken away already, it is done.
  'retirerTemps chemin.id',
  'retirerGroupe chemin.id',
  'retirerPoint chemin.point',
  'retirerModeleDeBilan chemin.id',
  'retirerFinancement chemin.id',
  'retirerDuCarnet chemin.note',
  'retirerRelation chemin.note',
]);

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');
const CAS = AVEC_COMPTE.flatMap((c) => [
  ...chemins(c.chemin).map((chemin) => [c.id, `chemin.${chemin.join('.')}`, c, 'chemin', chemin] as const),
  ...chemins(c.corps).map((chemin) => [c.id, chemin.join('.'), c, 'corps', chemin] as const),
]).filter(([id, ou]) => !SANS_OBJET.has(`${id} ${ou}`));

test('tous les identifiants des contrats sont essayés', () => {
  const noms = CAS.map(([id, ou]) => `${id} ${ou}`);
  expect(noms).toEqual(
    expect.arrayContaining([
      'noterSuite ficheAction',
      'proposerPoint structure',
      'saisirPresences lignes.0.contact',
      'creerRencontre structures.0.id',
      'modifierFiche chemin.id',
    ]),
  );
});

test.each(CAS)(
  '%s : une ligne absente (%s) est dite, jamais une erreur interne',
  async (id, ou, contrat, partie, chemin) => {
    const profil = DROITS[contrat.acces as Acte].coordination === 'non' ? 'partenaire' : 'coordination';
    const demande = await DEMANDES[id]?.(banc, sienne);
    // Its row is named with the version that was read.
    const juste =
      id === 'garderMot' ||
      id === 'garderTemps' ||
      id === 'garderModeleDeBilan' ||
      (['garderGroupe', 'garderConvention'].includes(id) && ou === 'ligne.id')
        ? { ...demande, corps: { ...(demande?.corps as object), ligne: { id: '1', eTag: '"x,1"' } } }
        : // Its rencontre and its own row are named together.
          id === 'creerFiche' && ou.startsWith('venue')
          ? {
              ...demande,
              corps: {
                ...(demande?.corps as object),
                venue: { rencontre: (await uneRencontre(banc, [sienne])).id, id: ABSENTE },
              },
            }
          : // Of a theme or of a person, never of both.
            id === 'lirePassation' || id === 'telechargerPassation'
            ? { ...demande, corps: {} }
            : demande;
    const reponse = await banc.appeler(contrat, { ...juste, profil, [partie]: avec(juste?.[partie], chemin) });
    const { erreur } = reponse.corps as { erreur: { message: string; champs?: { chemin: string }[] } };
    expect([404, 422]).toContain(reponse.statut);
    expect(erreur.message).toMatch(/\.$/);
    if (partie === 'corps') expect(erreur.champs?.map((c) => c.chemin)).toEqual([`corps.${ou}`]);
  },
);

test('la personne d’une autre structure n’entre pas dans les présences : rien n’est enregistré', async () => {
  const { contact } = await creerStructure(banc);
  const { id } = await uneRencontre(banc, [sienne]);
  const lignes = [
    { structure: sienne, statut: 'Présent' },
    { structure: sienne, statut: 'Présent', contact },
  ];
  const reponse = await banc.appeler(saisirPresences, {
    profil: 'coordination',
    chemin: { id },
    corps: { feuilleDePresence: false, lignes },
  });
  expect(reponse).toMatchObject({ statut: 422, corps: { erreur: { champs: [{ chemin: 'corps.lignes.1.contact' }] } } });
  const { items } = await banc.contexte.depots.participations.lireOu('rencontre', id);
  expect(items.filter(({ statut }) => statut === 'Présent')).toEqual([]);
});
