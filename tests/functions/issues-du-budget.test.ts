import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { soumettreCompteRendu } from '../../core/contrats/comptes-rendus.ts';
import { relancerSuites } from '../../core/contrats/decisions.ts';
import { instantDuReport } from '../../core/sollicitations/reporter.ts';
import { suivreComptesRendus } from '../../functions/comptes-rendus/minuteur.ts';
import { oublierLesApprobations } from '../../functions/comptes-rendus/reporter-l-approbation.ts';
import { envoyerLesReportees } from '../../functions/invitations/minuteur.ts';
import { rappelerSuites } from '../../functions/rencontres/rappeler-suites.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { noterPresentes, uneTenue } from './demandes/comptes-rendus.ts';
import { envoisDe } from './envois.ts';
import { deuxStructures, jetonRecu, unContact, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  [a, b] = await deuxStructures(banc);
});
afterEach(() => banc.fermer());

const { A, B, recus, combien, etats, dans } = envoisDe(() => banc);
const autreContact = (structure: string) =>
  banc.contexte.depots.contacts.creer(unContact(structure, { courriel: 'autre@exemple.example', principal: false }));
async function passer() {
  await suivreComptesRendus(banc.contexte);
  await envoyerLesReportees(banc.contexte);
  await rappelerSuites(banc.contexte);
  await suivreSondages(banc.contexte);
}
const jours = async (n: number) => {
  for (let jour = 0; jour < n; jour += 1) {
    banc.avancer(24);
    await passer();
  }
};

describe('un compte rendu à approuver, qui attend son jour pour une structure', () => {
  const soumettre = ({ id, eTag }: { id: string; eTag: string }, corps: object) =>
    banc.appeler(soumettreCompteRendu, { profil: 'coordination', chemin: { id }, corps: { eTag, ...corps } });
  async function aSoumettre() {
    const tenue = await uneTenue(banc, [a, b], 'Deux permanences s’ouvrent.');
    await noterPresentes(banc, tenue.id);
    return tenue;
  }

  test('part aux autres, puis à elle à son jour, une fois ; son avis est encore attendu', async () => {
    const tenue = await aSoumettre();
    expect(await soumettre(tenue, { reports: [{ structure: a, le: dans(3) }] })).toMatchObject({
      statut: 200,
      corps: { envoyes: 1, aSuivre: 0 },
    });
    await soumettre(tenue, {});
    await jours(2);
    expect([combien(), await etats(a)]).toEqual([[0, 1], ['À envoyer']]);
    await jours(1);
    await passer();
    expect([combien(), await etats(a)]).toEqual([[1, 1], ['Envoyée']]);
    expect(await banc.appeler(ouvrirLien, { corps: { jeton: jetonRecu(banc, A) } })).toMatchObject({
      corps: { approbation: { peutCorriger: true } },
    });
  });

  test('répondue ou close avant ce jour, rien ne part', async () => {
    const tenue = await aSoumettre();
    await soumettre(tenue, { reports: [{ structure: a, le: dans(3) }] });
    const { id } = tenue;
    const { rencontres } = banc.contexte.depots;
    const { eTag } = await rencontres.parId(id);
    await rencontres.modifier(id, eTag, { compteRenduDiffuseLe: banc.contexte.maintenant() });
    banc.avancer(5 * 24);
    await suivreComptesRendus(banc.contexte);
    expect(recus(A).filter((c) => c.objet.startsWith('À relire'))).toEqual([]);
    expect(await etats(a)).toContain('Annulée');
  });

  test.each([
    ['n’est plus là', 'introuvable', ['Annulée', 'Annulée']],
    ['ne se lit pas', 'ligne-illisible', ['À envoyer', 'Annulée']],
  ] as const)('une rencontre qui %s ne fait pas attendre les autres', async (_, code, attendus) => {
    const { rencontres, sollicitations } = banc.contexte.depots;
    const tenues = [await aSoumettre(), await aSoumettre()];
    for (const tenue of tenues) await soumettre(tenue, { reports: [{ structure: a, le: dans(3) }] });
    banc.avancer(20 * 24);
    const parId: typeof rencontres.parId = async (id) => {
      if (id === tenues[0]?.id) throw new ErreurGraph(code);
      return rencontres.parId(id);
    };
    const contexte = { ...banc.contexte, depots: { ...banc.contexte.depots, rencontres: { ...rencontres, parId } } };
    const oubli = oublierLesApprobations(contexte, contexte.maintenant());
    await (code === 'introuvable' ? oubli : expect(oubli).rejects.toMatchObject({ code }));
    const etatsDe = async (rencontre: string) =>
      (await sollicitations.lireOu('rencontre', rencontre)).items.flatMap((s) => (s.structure === a ? [s.etat] : []));
    expect([await etatsDe(tenues[0]?.id ?? ''), await etatsDe(tenues[1]?.id ?? '')].flat()).toEqual(attendus);
  });

  test('va à la personne choisie, sans changer qui est noté présent', async () => {
    const tenue = await aSoumettre();
    const { id: contact } = await autreContact(a);
    const avant = (await banc.contexte.depots.participations.lireOu('rencontre', tenue.id)).items.map((p) => p.contact);
    expect(await soumettre(tenue, { contacts: [{ structure: a, contact }] })).toMatchObject({ corps: { envoyes: 2 } });
    expect([recus('autre@exemple.example').length, ...combien()]).toEqual([1, 0, 1]);
    const apres = (await banc.contexte.depots.participations.lireOu('rencontre', tenue.id)).items.map((p) => p.contact);
    expect(apres).toEqual(avant);
  });

  test.each([
    ['un jour passé', () => ({ reports: [{ structure: a, le: dans(0) }] })],
    ['après le délai', () => ({ reports: [{ structure: a, le: dans(12) }] })],
    ['une structure absente', () => ({ reports: [{ structure: '9999', le: dans(2) }] })],
    [
      'une personne d’une autre structure',
      async () => ({
        contacts: [{ structure: a, contact: (await autreContact(b)).id }],
      }),
    ],
  ])('refusé pour %s : rien n’est envoyé ni ouvert', async (_, corps) => {
    const tenue = await aSoumettre();
    expect((await soumettre(tenue, await corps())).statut).toBeGreaterThanOrEqual(404);
    expect((await banc.contexte.depots.rencontres.parId(tenue.id)).approbationDemandeeLe).toBeUndefined();
    expect(combien()).toEqual([0, 0]);
  });

  test('tué à n’importe quel acte, le minuteur passant avant la reprise, elle attend toujours son jour', async () => {
    for (let rang = 1; rang <= 6; rang += 1)
      for (const apres of [false, true]) {
        const tenue = await aSoumettre();
        const aRelire = (adresse: string) => recus(adresse).filter((c) => c.objet.startsWith('À relire')).length;
        const [avantA, avantB] = [aRelire(A), aRelire(B)];
        const corps = { reports: [{ structure: a, le: dans(2) }] };
        banc.mourirA(rang, apres);
        await soumettre(tenue, corps).catch(() => undefined);
        banc.renaitre();
        await suivreComptesRendus(banc.contexte);
        const { eTag } = await banc.contexte.depots.rencontres.parId(tenue.id);
        expect((await soumettre({ ...tenue, eTag }, corps)).statut).toBe(200);
        expect(aRelire(A) - avantA).toBe(0);
        // A fault may lose a mail, it never sends two.
        expect(aRelire(B) - avantB).toBeLessThanOrEqual(1);
        expect((await etats(a)).filter((etat) => etat === 'À envoyer')).toHaveLength(1);
        const { rencontres } = banc.contexte.depots;
        const lue = await rencontres.parId(tenue.id);
        await rencontres.modifier(tenue.id, lue.eTag, { compteRenduDiffuseLe: banc.contexte.maintenant() });
        const attente = (await banc.contexte.depots.sollicitations.lireOu('structure', a)).items;
        for (const s of attente.filter(({ etat }) => etat === 'À envoyer'))
          await banc.contexte.depots.sollicitations.modifier(s.id, s.eTag, { etat: 'Annulée' });
      }
  });
});

describe('une relance de décision qui attend son jour', () => {
  const relancer = (corps: object) => banc.appeler(relancerSuites, { profil: 'coordination', corps });
  const uneDecision = async (titre: string, echeance: number) => {
    const { id } = await uneRencontre(banc, [a]);
    return banc.contexte.depots.suites.creer({
      ...{ titre, rencontre: id, thematique: 'Parentalité', structure: a, etat: 'À faire', cle: uneCle() },
      echeance: dans(echeance),
    });
  };

  test('part à son jour à la personne choisie, une fois ; le rappel qui part de lui-même ne la répète pas', async () => {
    await uneDecision('Relire le dépliant', -1);
    const { id: contact } = await autreContact(a);
    expect(await relancer({ structure: a, le: dans(3), contact })).toMatchObject({
      statut: 200,
      corps: { envoyes: 0, reportes: 1 },
    });
    expect(await relancer({ structure: a })).toMatchObject({ corps: { envoyes: 0, reportes: 1 } });
    await jours(2);
    expect(banc.graph.boiteEnvoi()).toEqual([]);
    await jours(2);
    expect(banc.graph.boiteEnvoi().map((c) => c.a)).toEqual([['autre@exemple.example']]);
    expect(await relancer({ structure: a })).toMatchObject({ corps: { envoyes: 0, dejaRelancees: 1 } });
  });

  test('part dès l’heure dite, où que soit le territoire : par le minuteur des dix minutes, pas par celui du matin', async () => {
    await uneDecision('Relire le dépliant', -1);
    await relancer({ structure: a, le: dans(1) });
    const attente = Date.parse(instantDuReport(dans(1))) - Date.parse(banc.contexte.maintenant());
    banc.avancer(attente / 3_600_000 - 0.1);
    await envoyerLesReportees(banc.contexte);
    expect(recus(A)).toEqual([]);
    banc.avancer(0.2);
    await rappelerSuites(banc.contexte);
    expect(recus(A)).toEqual([]);
    await Promise.all([envoyerLesReportees(banc.contexte), envoyerLesReportees(banc.contexte)]);
    expect(recus(A)).toHaveLength(1);
  });

  test('faite avant ce jour, rien ne part', async () => {
    const { id, eTag } = await uneDecision('Relire le dépliant', -1);
    await relancer({ structure: a, le: dans(3) });
    await banc.contexte.depots.suites.modifier(id, eTag, { etat: 'Faite' });
    await jours(4);
    expect([banc.graph.boiteEnvoi(), await etats(a)]).toEqual([[], ['Annulée']]);
  });

  test('abandonnée avant ce jour, puis de nouveau à faire, elle se redemande : aussitôt, ou un autre jour, son lien ouvert d’autant', async () => {
    const { suites, sollicitations } = banc.contexte.depots;
    for (const attente of [undefined, 20]) {
      const { id, eTag } = await uneDecision('Relire le dépliant', -1);
      const { rencontre } = await suites.parId(id);
      await relancer({ structure: a, rencontre, le: dans(3) });
      const faite = await suites.modifier(id, eTag, { etat: 'Faite' });
      await jours(4);
      const sienne = async () => (await sollicitations.lireOu('rencontre', rencontre)).items;
      const [premiere] = await sienne();
      expect(premiere).toMatchObject({ etat: 'Annulée' });
      await suites.modifier(id, faite, { etat: 'À faire' });
      const avant = recus(A).length;
      const le = attente === undefined ? {} : { le: dans(attente) };
      expect(await relancer({ structure: a, rencontre, ...le })).toMatchObject({
        corps: attente === undefined ? { envoyes: 1, reportes: 0 } : { envoyes: 0, reportes: 1 },
      });
      expect(recus(A)).toHaveLength(avant + (attente === undefined ? 1 : 0));
      const [reprise, ...autres] = await sienne();
      expect([reprise?.etat, autres]).toEqual([attente === undefined ? 'Envoyée' : 'À envoyer', []]);
      // Four days have passed; it was to leave three days after it was first asked for.
      const deplace = Date.parse(reprise?.expireLe ?? '') - Date.parse(premiere?.expireLe ?? '');
      expect(Math.round(deplace / 86_400_000)).toBe(4 + (attente ?? 0) - 3);
    }
  });

  test('pour un jour passé, ou une personne d’ailleurs, elle est refusée', async () => {
    await uneDecision('Relire le dépliant', -1);
    expect(await relancer({ structure: a, le: dans(0) })).toMatchObject({ statut: 422 });
    expect(await relancer({ structure: a, le: dans(40) })).toMatchObject({ statut: 422 });
    expect(await relancer({ structure: a, contact: (await autreContact(b)).id })).toMatchObject({ statut: 404 });
    expect(await etats(a)).toEqual([]);
  });

  test('deux demandes qui attendent la même personne partent dans un seul courriel, chacune avec son lien', async () => {
    await uneDecision('Relire le dépliant', -1);
    const tenue = await uneTenue(banc, [a], 'Deux permanences s’ouvrent.');
    await noterPresentes(banc, tenue.id);
    await relancer({ structure: a, le: dans(3) });
    const corps = { eTag: tenue.eTag, reports: [{ structure: a, le: dans(3) }] };
    expect(
      await banc.appeler(soumettreCompteRendu, { profil: 'coordination', chemin: { id: tenue.id }, corps }),
    ).toMatchObject({ statut: 200, corps: { envoyes: 0 } });
    await jours(4);
    const [courriel, ...autres] = recus(A);
    expect(autres).toEqual([]);
    const dit = JSON.stringify(courriel);
    expect(new Set(dit.match(/#jeton=[\w.-]+/g)).size).toBe(2);
    expect(dit).toContain('pour ne pas vous écrire deux fois');
  });
});
