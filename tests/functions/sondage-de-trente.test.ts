import type { ReponseDe } from '../../core/contrats/contrat.ts';
import {
  lireSondage,
  ouvrirSondage,
  proposerCreneaux,
  type SondageLu,
  voterParLien,
} from '../../core/contrats/sondages.ts';
import { REGLAGES_PAR_DEFAUT } from '../../core/reglages/reglages.ts';
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

  test('chacun reçoit un courriel, personne deux, et l’on sait qui appeler', async () => {
    const corps = demandeDeSondage();
    const ouvrir = () => banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id: rencontre }, corps });
    const faits = await Promise.all([ouvrir(), ouvrir()]);
    expect(faits.map(({ statut }) => statut)).toEqual([200, 200]);
    const { corps: dit } = await ouvrir();
    expect(dit).toMatchObject({ aSuivre: 0, envoyes: 0 });
    expect((dit as ReponseDe<typeof ouvrirSondage>).sansAdresse).toHaveLength(SANS_COURRIEL);
    expect(parAdresse().size).toBe(TRENTE - SANS_COURRIEL);
    expect([...new Set(parAdresse().values())]).toEqual([1]);
    // C1: nobody reads the address of another.
    expect(recus().every((c) => c.a.length === 1 && c.cc.length + c.cci.length === 0)).toBe(true);
  });

  test('le rappel ne va qu’à qui n’a rien dit, une fois, et jamais à une structure déjà trop sollicitée', async () => {
    const adresses = [...parAdresse().keys()];
    const repondent = adresses.filter((_, i) => i % 2 === 0);
    for (const adresse of repondent) {
      const reponses = { c1: 'Oui', c2: 'Non' };
      const { statut } = await banc.appeler(voterParLien, { corps: { jeton: jetonDe(adresse), reponses } });
      expect(statut).toBe(200);
    }
    const tropSollicitees = adresses.filter((a) => !repondent.includes(a)).slice(-2);
    for (const adresse of tropSollicitees) await solliciterJusquAuPlafond(adresse);
    expect(await lire()).toMatchObject({ invitees: TRENTE, ontRepondu: repondent.length });

    banc.avancer(10.5 * 24);
    for (let tour = 0; tour < 3; tour += 1) await suivreSondages(banc.contexte);
    const rappelees = recus().flatMap(({ objet, a }) => (objet.startsWith('Rappel') ? a : []));
    const attendues = adresses.filter((a) => !repondent.includes(a) && !tropSollicitees.includes(a));
    expect(rappelees.toSorted()).toEqual(attendues.toSorted());
    for (const [adresse, nombre] of parAdresse())
      expect([adresse, nombre]).toEqual([adresse, attendues.includes(adresse) ? 2 : 1]);
  });
});

/** What other organisers have asked of a structure these days, up to the ceiling. */
async function solliciterJusquAuPlafond(adresse: string): Promise<void> {
  const { contacts, sollicitations } = banc.contexte.depots;
  const contact = (await contacts.lire()).items.find((c) => c.courriel === adresse);
  for (let i = 0; i < REGLAGES_PAR_DEFAUT.plafondSollicitations; i += 1)
    await sollicitations.creer({
      cle: `ailleurs-${adresse}-${i}`,
      nature: 'Confirmation de fiche',
      structure: contact?.structure ?? '',
      ...(contact === undefined ? {} : { contact: contact.id }),
      canal: 'Courriel',
      etat: 'Envoyée',
      depart: 'Confirmé',
      envoyeeLe: '2026-11-20T09:00:00Z',
    });
}
