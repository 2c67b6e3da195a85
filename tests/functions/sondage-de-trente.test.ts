import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { choisirInvite } from '../../core/contrats/invitations.ts';
import {
  lireSondage,
  ouvrirSondage,
  proposerCreneaux,
  type SondageLu,
  voterParLien,
} from '../../core/contrats/sondages.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import { REGLAGES_PAR_DEFAUT } from '../../core/reglages/reglages.ts';
import { chargesDe, depassements } from '../../core/sollicitations/budget.ts';
import { jourDeRetour } from '../../core/sollicitations/reporter.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import { LOCATAIRE, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, unContact, uneRencontre, uneStructure } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

const TITRE = 'Trente structures, une date';
const DU_LOCATAIRE = [PROFILS.coordination, PROFILS.partenaire, PROFILS.lecture, LOCATAIRE.organisateur];
const SANS_COURRIEL = 3;
const TRENTE = 30;
const PLAFOND = REGLAGES_PAR_DEFAUT.plafondSollicitations;
/** The addresses of the two that others have asked too much of: one is written to later, the other by somebody else. */
const REPORTEE = 's28@exemple.example';
const CHARGEE = 's29@exemple.example';
const AUTRE_PERSONNE = 'autre29@exemple.example';

/** Thirty structures: four of which somebody has a calendar in the tenant, three without any address, the others a person each. */
async function trente(): Promise<readonly string[]> {
  const ids: string[] = [];
  const { structures, contacts } = banc.contexte.depots;
  for (const { oid, courriel } of DU_LOCATAIRE) {
    const { id } = await structures.creer(uneStructure({ nom: `Avec agenda ${ids.length} (exemple)` }));
    await contacts.creer(unContact(id, { oid, tid: LOCATAIRE.id, courriel }));
    ids.push(id);
  }
  for (let i = 0; i < SANS_COURRIEL; i += 1)
    ids.push((await structures.creer(uneStructure({ nom: `Sans courriel ${i} (exemple)` }))).id);
  while (ids.length < TRENTE) {
    const rang = ids.length;
    ids.push(
      (
        await creerStructure(banc, {
          nom: `Structure ${rang} (exemple)`,
          courrielDuContact: `s${rang}@exemple.example`,
        })
      ).id,
    );
  }
  return ids;
}

const recus = () => banc.graph.boiteEnvoi().filter((c) => c.objet.includes(TITRE));
const parAdresse = () => {
  const comptes = new Map<string, number>();
  for (const { a } of recus()) for (const adresse of a) comptes.set(adresse, (comptes.get(adresse) ?? 0) + 1);
  return comptes;
};
const jetonDe = (adresse: string): string =>
  /#jeton=([\w.-]+)/.exec(JSON.stringify(recus().find((c) => c.a.includes(adresse))))?.[1] ?? '';

describe('Un sondage de trente structures', () => {
  let rencontre = '';
  let ids: readonly string[] = [];
  const lire = async (): Promise<SondageLu> => {
    const { corps } = await banc.appeler(lireSondage, { profil: 'coordination', chemin: { id: rencontre } });
    const { sondage } = corps as { sondage?: SondageLu };
    if (sondage === undefined) throw new Error('Aucun sondage.');
    return sondage;
  };

  test('quatre agendas sont lus avant que personne soit sollicité, les autres restent inconnus', async () => {
    ids = await trente();
    rencontre = (await uneRencontre(banc, ids, { titre: TITRE, debut: undefined })).id;
    const { corps } = await banc.appeler(proposerCreneaux, {
      profil: 'coordination',
      chemin: { id: rencontre },
      corps: { du: '2026-12-01', au: '2026-12-18' },
    });
    expect(corps as ReponseDe<typeof proposerCreneaux>).toMatchObject({ invitees: TRENTE, agendasLus: 4 });
    expect(recus()).toEqual([]);
  });

  test('deux sont au-dessus de leur budget : l’une attendra le jour où il revient, l’autre recevra par une autre personne', async () => {
    // What others asked of the first leaves its budget before the poll closes; of the second, only afterwards.
    await solliciterJusquAuPlafond(REPORTEE, '2026-10-30T09:00:00Z');
    await solliciterJusquAuPlafond(CHARGEE, '2026-11-20T09:00:00Z');
    const enTrop = await auDessusDuBudget();
    expect(enTrop.map(({ structure }) => structure)).toEqual(ids.slice(-2));
    expect(enTrop.map(({ demandes }) => jourDeRetour(demandes, PLAFOND))).toEqual(['2026-11-29', '2026-12-20']);

    const [, structure = ''] = ids.slice(-2);
    const { contacts, participations } = banc.contexte.depots;
    const autre = await contacts.creer(
      unContact(structure, { nom: 'Inès Exemple', courriel: AUTRE_PERSONNE, principal: false }),
    );
    const participation = await participations.parCle(cleDeParticipation(rencontre, structure));
    const { statut } = await banc.appeler(choisirInvite, {
      profil: 'coordination',
      chemin: { id: rencontre },
      corps: { eTag: participation?.eTag ?? '', structure, contact: autre.id },
    });
    expect(statut).toBe(200);
    expect(recus()).toEqual([]);
  });

  test('chacun reçoit un courriel, personne deux, et l’on sait qui appeler ; celle qui attend ne reçoit rien', async () => {
    const [reportee = ''] = ids.slice(-2);
    const corps = demandeDeSondage({ reports: [{ structure: reportee, le: '2026-11-29' }] });
    const ouvrir = () => banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id: rencontre }, corps });
    const faits = await Promise.all([ouvrir(), ouvrir()]);
    expect(faits.map(({ statut }) => statut)).toEqual([200, 200]);
    const { corps: dit } = await ouvrir();
    expect(dit).toMatchObject({ aSuivre: 0, envoyes: 0 });
    expect((dit as ReponseDe<typeof ouvrirSondage>).sansAdresse).toHaveLength(SANS_COURRIEL);
    expect(parAdresse().size).toBe(TRENTE - SANS_COURRIEL - 1);
    expect([...new Set(parAdresse().values())]).toEqual([1]);
    expect([REPORTEE, CHARGEE, AUTRE_PERSONNE].map((a) => parAdresse().get(a) ?? 0)).toEqual([0, 0, 1]);
    // C1: nobody reads the address of another.
    expect(recus().every((c) => c.a.length === 1 && c.cc.length + c.cci.length === 0)).toBe(true);
  });

  test('le jour où son budget revient, celle qui attendait reçoit le sondage, une fois, et elle seule', async () => {
    const avant = parAdresse();
    const tourner = async () => {
      for (let tour = 0; tour < 3; tour += 1) await suivreSondages(banc.contexte);
    };
    banc.avancer(5 * 24);
    await tourner();
    expect(parAdresse()).toEqual(avant);
    banc.avancer(24);
    expect((await auDessusDuBudget()).map(({ structure }) => structure)).toEqual(ids.slice(-1));
    await tourner();
    expect(parAdresse()).toEqual(new Map([...avant, [REPORTEE, 1]]));
  });

  test('le rappel ne va qu’à qui n’a rien dit, une fois, et jamais à une structure déjà trop sollicitée', async () => {
    const adresses = [...parAdresse().keys()];
    expect(adresses).toHaveLength(TRENTE - SANS_COURRIEL);
    const repondent = adresses.filter((a, i) => i % 2 === 0 && a !== REPORTEE && a !== AUTRE_PERSONNE);
    for (const adresse of repondent) {
      const reponses = { c1: 'Oui', c2: 'Non' };
      const { statut } = await banc.appeler(voterParLien, { corps: { jeton: jetonDe(adresse), reponses } });
      expect(statut).toBe(200);
    }
    expect(await lire()).toMatchObject({ invitees: TRENTE, ontRepondu: repondent.length });

    banc.avancer(4.5 * 24);
    for (let tour = 0; tour < 3; tour += 1) await suivreSondages(banc.contexte);
    const rappelees = recus().flatMap(({ objet, a }) => (objet.startsWith('Rappel') ? a : []));
    const attendues = adresses.filter((a) => !repondent.includes(a) && a !== AUTRE_PERSONNE);
    expect(rappelees.toSorted()).toEqual(attendues.toSorted());
    expect(attendues).toContain(REPORTEE);
    for (const [adresse, nombre] of parAdresse())
      expect([adresse, nombre]).toEqual([adresse, attendues.includes(adresse) ? 2 : 1]);
  });

  /** Those of the thirty that the poll would take, or has taken, above their budget. */
  async function auDessusDuBudget() {
    const { sollicitations, participations, rencontres } = banc.contexte.depots;
    const [faites, invitees, toutes] = await Promise.all([
      sollicitations.lire(),
      participations.lire(),
      rencontres.lire(),
    ]);
    const charges = chargesDe(
      { sollicitations: faites.items, participations: invitees.items, rencontres: toutes.items },
      banc.contexte.maintenant(),
    );
    return depassements({ structures: ids, charges, plafond: PLAFOND });
  }
});

/** What other organisers asked of a structure that day, up to the ceiling. */
async function solliciterJusquAuPlafond(adresse: string, le: string): Promise<void> {
  const { contacts, sollicitations } = banc.contexte.depots;
  const contact = (await contacts.lire()).items.find((c) => c.courriel === adresse);
  if (contact === undefined) throw new Error(`Personne n’a l’adresse ${adresse}.`);
  for (let i = 0; i < PLAFOND; i += 1)
    await sollicitations.creer({
      cle: `ailleurs-${adresse}-${i}`,
      nature: 'Confirmation de fiche',
      structure: contact.structure,
      contact: contact.id,
      canal: 'Courriel',
      etat: 'Envoyée',
      depart: 'Confirmé',
      envoyeeLe: le,
    });
}
