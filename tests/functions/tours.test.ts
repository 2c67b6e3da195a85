import { diffuserCompteRendu } from '../../core/contrats/comptes-rendus.ts';
import { changerInvites, envoyerLesLiens, repondreInvitation } from '../../core/contrats/invitations.ts';
import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { ouvrirSondage } from '../../core/contrats/sondages.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import { envoyerLesReportees } from '../../functions/invitations/minuteur.ts';
import { suivreLesPlaces } from '../../functions/invitations/suivre-les-places.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneTenue } from './demandes/comptes-rendus.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { deuxStructures, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  [a, b] = await deuxStructures(banc);
});
afterEach(() => banc.fermer());

const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const appeler = (contrat: { readonly id: string }, id: string, corps: object) =>
  banc.appeler(contrat, { profil: 'coordination', chemin: { id }, corps });
const recus = (adresse: string) => banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse));

/** The same context, and how often it reads these lists whole. */
function observe() {
  const lues = { structures: 0, contacts: 0, rencontres: 0 };
  const { structures, contacts, rencontres } = banc.contexte.depots;
  const lire = <T>(nom: keyof typeof lues, faire: () => Promise<T>) => {
    lues[nom] += 1;
    return faire();
  };
  const contexte: Contexte = {
    ...banc.contexte,
    depots: {
      ...banc.contexte.depots,
      structures: { ...structures, lire: () => lire('structures', structures.lire) },
      contacts: { ...contacts, lire: () => lire('contacts', contacts.lire) },
      rencontres: { ...rencontres, lire: () => lire('rencontres', rencontres.lire) },
    },
  };
  return { contexte, lues };
}

describe('un passage lit chaque liste entière une fois pour tout ce qu’il envoie', () => {
  test('trois sondages et leurs rappels', async () => {
    for (let n = 0; n < 3; n += 1) {
      const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
      await appeler(ouvrirSondage, id, demandeDeSondage({ cloture: `${dans(4)}T17:00:00Z` }));
    }
    banc.avancer(3 * 24);
    const avant = recus('a@exemple.example').length;
    const { contexte, lues } = observe();
    await suivreSondages(contexte);
    expect(lues).toEqual({ structures: 1, contacts: 1, rencontres: 1 });
    // Three polls, then the cap of what may be asked: the reminders were judged.
    expect(recus('a@exemple.example')).toHaveLength(avant);
  });

  test('deux pages reportées au même jour', async () => {
    for (let n = 0; n < 2; n += 1) {
      const { id } = await uneRencontre(banc, [a, b]);
      await appeler(envoyerLesLiens, id, { reports: [a, b].map((structure) => ({ structure, le: dans(3) })) });
    }
    banc.avancer(3 * 24);
    const { contexte, lues } = observe();
    await envoyerLesReportees(contexte);
    expect(lues).toMatchObject({ structures: 1, contacts: 1 });
    expect([recus('a@exemple.example'), recus('b@exemple.example')].map((c) => c.length)).toEqual([1, 1]);
  });

  test('les places déjà annoncées n’en lisent aucune', async () => {
    const { id } = await uneRencontre(banc, [a, b], { capacite: 1 });
    for (const [structure, reponse] of [
      [a, 'Vient'],
      [b, 'Vient'],
      [a, 'Ne vient pas'],
    ] as const) {
      await appeler(repondreInvitation, id, { structure, reponse });
      banc.avancer(1);
    }
    expect(recus('b@exemple.example')).toHaveLength(1);
    const { contexte, lues } = observe();
    await suivreLesPlaces(contexte);
    expect(lues).toEqual({ structures: 0, contacts: 0, rencontres: 0 });
  });
});

describe('une structure sortie de l’annuaire', () => {
  const archiver = async (id: string) => {
    const { structures } = banc.contexte.depots;
    await structures.modifier(id, (await structures.parId(id)).eTag, { statut: 'Archivée' });
  };

  test('ne reçoit plus ni compte rendu, ni page, ni sondage', async () => {
    await archiver(a);
    const tenue = await uneTenue(banc, [a, b], 'Deux permanences s’ouvrent.');
    await appeler(diffuserCompteRendu, tenue.id, { eTag: tenue.eTag });
    const { id } = await uneRencontre(banc, [a, b]);
    await appeler(envoyerLesLiens, id, {});
    const sonde = await uneRencontre(banc, [a, b], { debut: undefined });
    await appeler(ouvrirSondage, sonde.id, demandeDeSondage());
    await suivreSondages(banc.contexte);
    expect(recus('a@exemple.example')).toHaveLength(0);
    expect(recus('b@exemple.example')).toHaveLength(3);
  });

  test('n’apprend pas qu’une place se libère', async () => {
    const { id } = await uneRencontre(banc, [a, b], { capacite: 1 });
    for (const structure of [b, a]) {
      await appeler(repondreInvitation, id, { structure, reponse: 'Vient' });
      banc.avancer(1);
    }
    await archiver(a);
    await appeler(repondreInvitation, id, { structure: b, reponse: 'Ne vient pas' });
    expect(recus('a@exemple.example')).toHaveLength(0);
  });

  test('n’est pas invitée par la réunion ; archivée depuis, elle en est retirée avec les invités', async () => {
    const { id, eTag } = await uneRencontre(banc, [a, b]);
    await appeler(planifierRencontre, id, { eTag });
    const adresses = async (rencontre: string) => {
      const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(rencontre);
      return (await banc.contexte.agenda.lireEntier(evenementId)).participants.map((p) => p.adresse).toSorted();
    };
    expect(await adresses(id)).toEqual(['a@exemple.example', 'b@exemple.example']);
    await archiver(a);
    await appeler(changerInvites, id, { ajouter: [], retirer: [a] });
    expect(await adresses(id)).toEqual(['b@exemple.example']);
    const suivante = await uneRencontre(banc, [a, b]);
    await appeler(planifierRencontre, suivante.id, { eTag: suivante.eTag });
    expect(await adresses(suivante.id)).toEqual(['b@exemple.example']);
  });
});
