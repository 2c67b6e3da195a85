import { changerSondage, ouvrirSondage, voter } from '../../core/contrats/sondages.ts';
import { envoyerLesReportees } from '../../functions/invitations/minuteur.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { envoisDe } from './envois.ts';
import { deuxStructures, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  [a, b] = await deuxStructures(banc);
});
afterEach(() => banc.fermer());

const { A, recus, combien, etats, dans } = envoisDe(() => banc);
const jours = async (n: number) => {
  for (let jour = 0; jour < n; jour += 1) {
    banc.avancer(24);
    await envoyerLesReportees(banc.contexte);
    await suivreSondages(banc.contexte);
  }
};

describe('des créneaux ajoutés, dits plus tard à une structure', () => {
  const sondageDe = async (rencontre: string) =>
    (await banc.contexte.depots.sondages.lireOu('rencontre', rencontre)).items[0];
  /** A poll that both have answered; gives how to add a slot, and how many mails each has received since. */
  async function repondu() {
    const { id: rencontre } = await uneRencontre(banc, [a, b], { debut: undefined });
    const ouvert = demandeDeSondage({
      cloture: `${dans(9)}T17:00:00Z`,
      creneaux: [15, 16].map((n) => ({ debut: `${dans(n)}T09:00:00Z` })),
    });
    await banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id: rencontre }, corps: ouvert });
    const { id = '' } = (await sondageDe(rencontre)) ?? {};
    for (const structure of [a, b])
      expect(
        await banc.appeler(voter, {
          profil: 'coordination',
          chemin: { id },
          corps: { structure, reponses: { c1: 'Oui' } },
        }),
      ).toMatchObject({ statut: 200 });
    const avant = combien();
    banc.avancer(1);
    return {
      plus: () => combien().map((n, rang) => n - (avant[rang] ?? 0)),
      ajouter: async (jour: number, corps: object, contexte = banc.contexte) => {
        const { eTag } = (await sondageDe(rencontre)) ?? {};
        const ajout = { eTag, etat: 'Ouvert', ajouts: [{ debut: `${dans(jour)}T09:00:00Z` }], ...corps };
        return banc.appeler(changerSondage, { profil: 'coordination', chemin: { id }, corps: ajout }, contexte);
      },
    };
  }

  test('qui avait répondu : elle ne l’apprend qu’à son jour, une fois', async () => {
    const { ajouter, plus } = await repondu();
    expect(await ajouter(17, { reports: [{ structure: a, le: dans(3) }] })).toMatchObject({
      statut: 200,
      corps: { envoyes: 1 },
    });
    await jours(2);
    expect(plus()).toEqual([0, 1]);
    await jours(2);
    expect(plus()).toEqual([1, 1]);
  });

  test('ajoutés en deux fois avant ce jour : une seule demande, dans un seul courriel', async () => {
    const { ajouter, plus } = await repondu();
    const corps = { reports: [{ structure: a, le: dans(3) }] };
    await ajouter(17, corps);
    expect(await etats(a)).toEqual(['Répondue', 'À envoyer']);
    banc.avancer(1);
    await ajouter(18, corps);
    expect(await etats(a)).toEqual(['Répondue', 'Annulée', 'À envoyer']);
    await jours(4);
    expect(plus()[0]).toBe(1);
    expect(new Set(JSON.stringify(recus(A).at(-1)).match(/#jeton=[\w.-]+/g)).size).toBe(1);
  });

  test.each([
    ['la coordination l’a vu', { reports: true }, [1, 1]],
    ['personne ne l’a vu', { reports: false }, [0, 0]],
  ])(
    'au-dessus du budget, quand %s, ce qui n’a pu partir aussitôt suit de lui-même, ou reste',
    async (_, e, attendus) => {
      await banc.contexte.depots.reglages.creer({ cle: 'plafondSollicitations', valeur: '1' });
      const { ajouter, plus } = await repondu();
      const envoyer = async () => {
        throw new ErreurGraph('interdit');
      };
      const corps = e.reports ? { reports: [{ structure: a, le: dans(3) }] } : {};
      expect(await ajouter(17, corps, { ...banc.contexte, envoyer })).toMatchObject({
        statut: 200,
        corps: { envoyes: 0 },
      });
      await jours(1);
      expect(plus()).toEqual([0, attendus[1]]);
      await jours(3);
      expect(plus()).toEqual(attendus);
    },
  );
});
