import { creerEvenement } from '../../graph/agenda.ts';
import { creerLectureDeListe } from '../../graph/lecture-de-liste.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { creerMagasinMemoire } from '../../graph/magasin-memoire.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { cibles, essais } from '../core/lists/une-liste.ts';
import { ouvrirGraph } from './graph-en-memoire.ts';

const EFFETS = ['429', '503', '504', 'coupure'] as const;
/** One request in five fails, a third of the failures after the work was done. */
const tempete = (graine: number) => ({
  graine,
  regles: EFFETS.flatMap((effet) => [
    { taux: 0.035, effet, retryAfter: 0 },
    { taux: 0.015, effet, retryAfter: 0, apresEcriture: effet !== '429' },
  ]),
});

test.each([1, 2, 3, 4, 5, 6])(
  'dans la tempête %i, une rencontre, une ligne par clé, rien en double',
  async (graine) => {
    const monde = ouvrirGraph();
    await provisionner({ client: monde.client, site: monde.site, definitions: [cibles, essais] });
    expect(monde.pannes.regler(tempete(graine))).toEqual({ ok: true });
    const depot = creerDepot(monde.client, monde.site, essais);

    // What a person does when it fails: again.
    const jusquAuBout = async <T>(faire: () => Promise<T>): Promise<T> => {
      for (let essai = 1; ; essai += 1) {
        try {
          return await faire();
        } catch (erreur) {
          if (essai >= 10) throw erreur;
        }
      }
    };
    const cles = Array.from({ length: 25 }, (_, i) => `cle-${i % 20}`);
    for (const cle of cles) await jusquAuBout(() => depot.creerSiAbsent({ cle, ville: 'Blaye' }));
    const { courriel, personne } = PROFILS.coordination;
    const planifier = () =>
      creerEvenement(monde.client, {
        organisateur: LOCATAIRE.organisateur.courriel,
        sujet: 'Rencontre',
        corpsHtml: '<p>Ordre du jour</p>',
        debut: '2026-12-03T09:30:00',
        fin: '2026-12-03T11:00:00',
        participants: [{ adresse: courriel, nom: personne }],
        enLigne: true,
        cleTransaction: 'rencontre-1',
      });
    const ids = [await jusquAuBout(planifier), await jusquAuBout(planifier)].map((e) => e.id);
    const lecture = creerLectureDeListe(monde.client, monde.site, essais, creerMagasinMemoire());
    const { items } = await jusquAuBout(() => lecture.rafraichir());
    for (const { id } of items.slice(0, 5))
      await jusquAuBout(async () => depot.modifier(id, (await depot.parId(id)).eTag, { ville: 'Bourg' }));

    monde.pannes.regler({});
    const lues = (await depot.lire()).items;
    expect(lues.map((l) => l.cle).sort()).toEqual([...new Set(cles)].sort());
    expect(lues.filter((l) => l.ville === 'Bourg')).toHaveLength(5);
    expect((await lecture.rafraichir()).items).toHaveLength(lues.length);
    expect(new Set(ids).size).toBe(1);
    expect(monde.graph.boiteEnvoi().filter((c) => c.nature === 'invitation')).toHaveLength(1);
    monde.graph.fermer();
  },
);
