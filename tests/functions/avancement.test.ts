import { changerSondage, lireSondage, ouvrirSondage, type SondageLu, voter } from '../../core/contrats/sondages.ts';
import { demandesRecentes } from '../../core/sollicitations/demandes.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { coorganiser, creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: { readonly id: string; readonly contact: string };
let b: { readonly id: string; readonly contact: string };
let rencontre: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  await banc.contexte.depots.reglages.creer({
    cle: 'coordonneesDeLaCoordination',
    valeur: '05 57 00 00 00, coordination@exemple.example',
  });
  a = await creerStructure(banc, {
    nom: 'CAF (exemple)',
    profil: 'partenaire',
    courrielDuContact: 'a@exemple.example',
  });
  b = await creerStructure(banc, { nom: 'MSA (exemple)', profil: 'invite', courrielDuContact: 'b@exemple.example' });
  ({ id: rencontre } = await uneRencontre(banc, [a.id, b.id], { titre: 'Quelle date', debut: undefined }));
  await banc.appeler(ouvrirSondage, {
    profil: 'coordination',
    chemin: { id: rencontre },
    corps: demandeDeSondage(),
  });
});
afterEach(() => banc.fermer());

const lire = async (): Promise<SondageLu> => {
  const { corps } = await banc.appeler(lireSondage, { profil: 'coordination', chemin: { id: rencontre } });
  const { sondage } = corps as { sondage?: SondageLu };
  if (sondage === undefined) throw new Error('Aucun sondage.');
  return sondage;
};
/** Each a little after the other. */
const repondre = async (profil: NomProfil, structure: string, reponses: object = { c1: 'Oui', c2: 'Oui' }) => {
  banc.avancer(0.1);
  return banc.appeler(voter, { profil, chemin: { id: (await lire()).id }, corps: { structure, reponses } });
};
const recus = (adresse: string, objet: RegExp) =>
  banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse) && objet.test(c.objet)).length;
const TOUTES = /^Toutes ont répondu/;
const AUTRES = /^D’autres dates/;

describe('Dire à qui organise où en est son sondage', () => {
  test('toutes ont répondu : un courriel à la coordination, un à qui co-organise, à plusieurs tours et à deux à la fois', async () => {
    await coorganiser(banc, rencontre, a);
    await repondre('partenaire', a.id);
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', /./)).toBe(0);
    await repondre('invite', b.id);
    await Promise.all([suivreSondages(banc.contexte), suivreSondages(banc.contexte)]);
    banc.avancer(1);
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', TOUTES)).toBe(1);
    expect(recus('a@exemple.example', TOUTES)).toBe(1);
    expect(recus('b@exemple.example', TOUTES)).toBe(0);
  });

  test('la boîte fermée des heures : rien n’est perdu, chacun est prévenu une fois quand elle rouvre', async () => {
    await coorganiser(banc, rencontre, a);
    await repondre('partenaire', a.id);
    await repondre('invite', b.id);
    banc.eprouver({ regles: [{ chemin: '/sendMail$', taux: 1, effet: '403' }] });
    for (let tour = 1; tour <= 3; tour += 1) {
      await expect(suivreSondages(banc.contexte)).rejects.toThrow();
      banc.avancer(1);
    }
    banc.eprouver();
    await suivreSondages(banc.contexte);
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', TOUTES)).toBe(1);
    expect(recus('a@exemple.example', TOUTES)).toBe(1);
  });

  test('qui a donné la dernière réponse n’est pas prévenu de ce qu’il vient de faire, ni plus tard', async () => {
    await coorganiser(banc, rencontre, b);
    await repondre('partenaire', a.id);
    await repondre('invite', b.id);
    await suivreSondages(banc.contexte);
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', TOUTES)).toBe(1);
    expect(recus('b@exemple.example', TOUTES)).toBe(0);
  });

  test('une réponse notée au téléphone par la coordination ne lui est pas annoncée', async () => {
    await coorganiser(banc, rencontre, a);
    await repondre('partenaire', a.id);
    await repondre('coordination', b.id);
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', TOUTES)).toBe(0);
    expect(recus('a@exemple.example', TOUTES)).toBe(1);
  });

  test('cet avis ne pèse pas dans le budget de la structure qui co-organise, ni dans les chiffres du sondage', async () => {
    await coorganiser(banc, rencontre, a);
    await repondre('partenaire', a.id);
    await repondre('invite', b.id);
    const avant = (await lire()).organisation?.mesures.courriels;
    await suivreSondages(banc.contexte);
    expect(recus('a@exemple.example', TOUTES)).toBe(1);
    const sollicitations = (await banc.contexte.depots.sollicitations.lire()).items;
    const faites = demandesRecentes({ sollicitations, participations: [], rencontres: [] }, banc.contexte.maintenant());
    expect(faites.filter(({ structure }) => structure === a.id)).toHaveLength(1);
    expect((await lire()).organisation?.mesures.courriels).toBe(avant);
  });

  test.each([false, true])(
    'tuée à chaque acte, puis reprise : jamais deux courriels (acte fait : %s)',
    async (apres) => {
      await coorganiser(banc, rencontre, a);
      await repondre('partenaire', a.id);
      await repondre('invite', b.id);
      for (let rang = 1; rang <= 40; rang += 1) {
        banc.mourirA(rang, apres);
        const finie = await suivreSondages(banc.contexte).then(
          () => true,
          () => false,
        );
        banc.renaitre();
        if (finie) break;
      }
      await suivreSondages(banc.contexte);
      expect(recus('coordination@exemple.example', TOUTES)).toBeLessThanOrEqual(1);
      expect(recus('a@exemple.example', TOUTES)).toBeLessThanOrEqual(1);
    },
  );
});

describe('Ajouter des créneaux à un sondage ouvert', () => {
  const ajouter = async (debut = '2026-12-15T09:00:00Z') => {
    const { id, eTag } = await lire();
    banc.avancer(0.1);
    const corps = { eTag, etat: 'Ouvert', ajouts: [{ debut }] };
    return banc.appeler(changerSondage, { profil: 'coordination', chemin: { id }, corps });
  };

  test('qui avait répondu est prévenue une fois, sa réponse reste ; qui n’a rien dit n’est pas sollicitée de plus', async () => {
    await repondre('partenaire', a.id);
    expect(await ajouter()).toMatchObject({ statut: 200, corps: { envoyes: 1, aSuivre: 0, sansAdresse: [] } });
    await suivreSondages(banc.contexte);
    await suivreSondages(banc.contexte);
    expect(recus('a@exemple.example', AUTRES)).toBe(1);
    expect(recus('b@exemple.example', AUTRES)).toBe(0);
    const sondage = await lire();
    expect(sondage.creneaux.map((c) => [c.id, c.oui, c.sansReponse])).toEqual([
      ['c1', 1, 1],
      ['c2', 1, 1],
      ['c3', 0, 2],
    ]);
    const courriel = banc.graph.boiteEnvoi().find((c) => AUTRES.test(c.objet));
    expect(JSON.stringify(courriel)).toContain('15 décembre');
    expect(JSON.stringify(courriel)).not.toContain('10 décembre');
  });

  test('au-dessus de son budget, elle n’est pas prévenue ; le même ajout demandé deux fois n’ajoute rien', async () => {
    await banc.contexte.depots.reglages.creer({ cle: 'plafondSollicitations', valeur: '1' });
    await repondre('partenaire', a.id);
    expect(await ajouter()).toMatchObject({ statut: 200, corps: { envoyes: 0 } });
    expect(await ajouter()).toMatchObject({ statut: 200, corps: { dejaFait: true, envoyes: 0 } });
    expect((await lire()).creneaux).toHaveLength(3);
    expect(recus('a@exemple.example', AUTRES)).toBe(0);
  });

  test('après l’ajout, « toutes ont répondu » attend qu’elles aient vu les nouveaux créneaux', async () => {
    await repondre('partenaire', a.id);
    await repondre('invite', b.id);
    await suivreSondages(banc.contexte);
    banc.avancer(0.5);
    await ajouter();
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', TOUTES)).toBe(1);
    banc.avancer(0.5);
    for (const [profil, id] of [
      ['partenaire', a.id],
      ['invite', b.id],
    ] as const)
      await repondre(profil, id, { c1: 'Oui', c2: 'Oui', c3: 'Oui' });
    await suivreSondages(banc.contexte);
    expect(recus('coordination@exemple.example', TOUTES)).toBe(2);
  });
});
