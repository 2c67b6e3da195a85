import fc from 'fast-check';
import { fautesDe } from '../../../core/campagnes/preparer.ts';
import { etatDuCompteRendu } from '../../../core/comptes-rendus/etat.ts';
import type { NouvelleCampagne } from '../../../core/lists/campagnes.list.ts';
import { communes } from '../../../core/lists/communes.list.ts';
import type { NouveauComptage } from '../../../core/lists/comptages.list.ts';
import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleSerie } from '../../../core/lists/series.list.ts';
import type { NouvelleSollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { NouveauSondage } from '../../../core/lists/sondages.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import type { NouvelleSuite } from '../../../core/lists/suites.list.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import type { NouveauVote } from '../../../core/lists/votes.list.ts';
import { estFerie } from '../../../core/temps/feries.ts';
import { vivreA } from '../../../core/temps/fuseau.ts';
import { aujourdhui, moinsMois, plusJours, versHeureLocale } from '../../../core/temps/heure-locale.ts';
import { ouvrirTerritoire } from '../../../core/territoire/territoire.ts';
import { ETATS_DE_SUITE } from '../../../core/vocabulaires/rencontres.ts';
import { CLE_DE_LA_PLANIFIEE, enCours } from '../../../infra/local/exemple/a-venir.ts';
import { genererExemple } from '../../../infra/local/exemple/generer.ts';
import { de, paysDe } from '../../../infra/local/exemple/pays.ts';
import { STRUCTURES_INCARNEES } from '../../../infra/local/exemple/structures.ts';
import { domainesDuLocataire, PROFILS, renommerLocataire } from '../../../infra/local/locataire.ts';
import { communesAMontrer } from '../../../infra/local/territoire.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { INSTANTS } from '../../instants.ts';

const JOUR = '2026-11-23';
const exemple = genererExemple(LATITUDE_NORD_GIRONDE, JOUR);
const lignes = <T>(liste: string): readonly T[] => (exemple[liste] ?? []) as readonly T[];
const unJour = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test('le même jour donne toujours les mêmes lignes', () => {
  fc.assert(
    fc.property(unJour, (jour) =>
      expect(genererExemple(LATITUDE_NORD_GIRONDE, jour)).toEqual(genererExemple(LATITUDE_NORD_GIRONDE, jour)),
    ),
    { numRuns: 5 },
  );
});

test('chaque ligne est acceptée par sa liste, chaque renvoi désigne une ligne, chaque clé unique est unique', () => {
  fc.assert(
    fc.property(unJour, (jour) => {
      const lu = genererExemple(LATITUDE_NORD_GIRONDE, jour);
      for (const definition of TOUTES_LES_LISTES) {
        const rows = lu[definition.name] ?? [];
        expect(rows.flatMap((row) => definition.draft.safeParse(row).error?.issues ?? [])).toEqual([]);
        for (const [cle, colonne] of Object.entries(definition.columns)) {
          const valeurs = rows.flatMap((row) => (row as Record<string, unknown>)[cle] ?? []).flat();
          const visees = colonne.target === undefined ? undefined : (lu[colonne.target]?.length ?? 0);
          if (visees !== undefined) expect(valeurs.filter((rang) => !(Number(rang) <= visees))).toEqual([]);
          if (colonne.unique) expect(new Set(valeurs).size).toBe(valeurs.length);
        }
      }
    }),
    { numRuns: 8 },
  );
});

test('le territoire a ses douze communes, et au moins 180 structures de toutes sortes', () => {
  const structures = lignes<NouvelleStructure>('Structures');
  expect(structures.length).toBeGreaterThanOrEqual(180);
  expect(new Set(structures.map((s) => s.communeInsee)).size).toBe(12);
  for (const type of ['Association', 'Service public', 'Santé', 'Établissement scolaire', 'Commune'])
    expect(structures.some((s) => s.type === type)).toBe(true);
  expect(structures.every((s) => s.description?.includes('fictive'))).toBe(true);
});

test('les huit actions du plan ont leurs indicateurs', () => {
  expect(lignes('FichesAction')).toHaveLength(8);
  const actions = new Set(lignes<{ ficheAction: string }>('Indicateurs').map((i) => i.ficheAction));
  expect(actions.size).toBe(8);
});

test('dix-huit mois de rencontres de plusieurs formats, avec présences et comptages anonymes', () => {
  const rencontres = lignes<NouvelleRencontre>('Rencontres');
  const debuts = rencontres.flatMap((r) => r.debut ?? []).sort();
  expect(debuts[0]?.slice(0, 7)).toBe('2025-05');
  expect((debuts.at(-1) ?? '').slice(0, 10) > JOUR).toBe(true);
  expect(new Set(rencontres.map((r) => r.format)).size).toBeGreaterThanOrEqual(6);
  const statuts = new Set(lignes<NouvelleParticipation>('Participations').map((p) => p.statut));
  expect([...statuts].sort()).toEqual(['Absent', 'Excusé', 'Invité', 'Non renseigné', 'Présent']);
  expect(lignes<NouveauComptage>('Comptages').length).toBeGreaterThan(50);
});

test('quel que soit le jour, aucun mois vide, et une rencontre proche dont les invités et les points sont connus', () => {
  const jours = [
    ...INSTANTS.map((i) => aujourdhui(new Date(i).toISOString())),
    ...fc.sample(unJour, { numRuns: 24, seed: 24 }),
  ];
  for (const jour of jours) {
    const lu = genererExemple(LATITUDE_NORD_GIRONDE, jour);
    const rencontres = (lu.Rencontres ?? []) as readonly NouvelleRencontre[];
    const tenues = new Set(rencontres.filter((r) => r.etat === 'Tenue').map((r) => (r.debut ?? '').slice(0, 7)));
    const mois = Array.from({ length: 17 }, (_, recul) => moinsMois(jour, recul + 1).slice(0, 7));
    expect([jour, mois.filter((m) => !tenues.has(m))]).toEqual([jour, []]);
    const rang = rencontres.findIndex((r) => r.etat === 'À planifier');
    expect((rencontres[rang]?.debut ?? '').slice(0, 10) <= plusJours(jour, 25)).toBe(true);
    for (const liste of ['Participations', 'PointsOrdreDuJour'])
      expect((lu[liste] ?? []).some((l) => 'rencontre' in l && l.rencontre === String(rang + 1))).toBe(true);
  }
});

test('d’un jour à l’autre, le passé reste le même : rencontres, invités et personnes', () => {
  const [hier, demain] = ['2026-11-28', '2026-11-29'].map((jour) => genererExemple(LATITUDE_NORD_GIRONDE, jour));
  const noms = (lu: typeof exemple | undefined) => (lu?.Contacts ?? []).map((c) => ('nom' in c ? c.nom : ''));
  expect(noms(demain)).toEqual(noms(hier));
  const tenues = (lu: typeof exemple | undefined) =>
    ((lu?.Rencontres ?? []) as readonly NouvelleRencontre[]).filter((r) => r.etat === 'Tenue').map((r) => r.debut);
  expect(tenues(demain)).toEqual(expect.arrayContaining(tenues(hier).slice(1)));
});

const LES_JOURS = [...new Set(INSTANTS.map((i) => aujourdhui(new Date(i).toISOString())))];
const PAR_JOUR = new Map<string, typeof exemple>();
const duJour = (jour: string): typeof exemple => {
  const lu = PAR_JOUR.get(jour) ?? genererExemple(LATITUDE_NORD_GIRONDE, jour);
  PAR_JOUR.set(jour, lu);
  return lu;
};
const rangDe = (lu: typeof exemple, nom: string): string =>
  String(((lu.Structures ?? []) as readonly NouvelleStructure[]).findIndex((s) => s.nom === nom) + 1);

/** What is under way holds together: dates in their order, answers of those who were asked, silences to see. */
function verifierCeQuiVient(lu: typeof exemple, jour: string, jouees: readonly string[]): void {
  const rencontres = (lu.Rencontres ?? []) as readonly NouvelleRencontre[];
  const [sondage] = (lu.Sondages ?? []) as readonly NouveauSondage[];
  const votes = (lu.Votes ?? []) as readonly NouveauVote[];
  const deLa = (rang: number | string) =>
    ((lu.Participations ?? []) as readonly NouvelleParticipation[]).filter((p) => p.rencontre === String(rang));
  const planifiee = rencontres.findIndex((r) => r.cleCreation === CLE_DE_LA_PLANIFIEE);
  verifierLesDates(jour, sondage, rencontres[planifiee]?.debut);
  const demandees = deLa(sondage?.rencontre ?? '').map((p) => p.structure);
  expect(demandees).toEqual(expect.arrayContaining(votes.map((v) => v.structure)));
  expect(demandees).toEqual(expect.arrayContaining([...jouees]));
  expect(votes.filter((v) => jouees.includes(v.structure))).toEqual([]);
  expect(votes.length).toBeGreaterThan(2);
  const reponses = deLa(planifiee + 1).map((p) => p.reponse);
  expect(new Set(reponses)).toEqual(new Set(['Vient', 'Quelqu’un d’autre vient', 'Ne vient pas', undefined]));
}

function verifierLesDates(jour: string, sondage: NouveauSondage | undefined, planifiee = ''): void {
  const { cloture = '', creneaux } = sondage ?? {};
  const debuts = (creneaux ?? []).map(({ debut }) => debut);
  const ordre = [jour, cloture, ...debuts];
  expect({ jour, ordre: ordre.toSorted() }).toEqual({ jour, ordre });
  expect({ jour, differents: new Set(debuts.map(aujourdhui)).size }).toEqual({ jour, differents: 3 });
  expect({ jour, feries: [cloture, ...debuts, planifiee].map(aujourdhui).filter(estFerie) }).toEqual({
    jour,
    feries: [],
  });
  expect({ jour, assezLoin: aujourdhui(planifiee) > plusJours(jour, 7) }).toEqual({ jour, assezLoin: true });
}

test.each(LES_JOURS)(
  'le %s : un sondage attend ceux que l’on joue, une rencontre planifiée a ses silencieuses',
  (jour) => {
    const lu = duJour(jour);
    const jouees = STRUCTURES_INCARNEES.map((nom) => rangDe(lu, nom));
    verifierCeQuiVient(lu, jour, jouees);
  },
);

test('quel que soit le jour de six ans, le sondage se clôt avant ses créneaux, qui diffèrent, hors des jours fériés', () => {
  const structures = lignes<NouvelleStructure>('Structures').slice(0, 20);
  const contacts = lignes<NouveauContact>('Contacts').slice(0, 40);
  for (let jour = '2026-01-01'; jour < '2032-01-01'; jour = plusJours(jour, 1)) {
    const { sondages, rencontres } = enCours({
      aujourdhui: jour,
      millesime: 2026,
      deja: 0,
      structures,
      contacts,
      commune: undefined,
      incarnees: [],
    });
    verifierLesDates(jour, sondages[0], rencontres[1]?.debut);
  }
});

test.each(LES_JOURS)('le %s : des décisions à tous les états, et le partenaire et l’invité ont les leurs', (jour) => {
  const lu = duJour(jour);
  const suites = (lu.Suites ?? []) as readonly NouvelleSuite[];
  expect(new Set(suites.map((s) => s.etat))).toEqual(new Set(ETATS_DE_SUITE));
  expect(suites.filter((s) => s.etat === 'Faite' && (s.faiteLe ?? jour) >= jour)).toEqual([]);
  const ouvertes = suites.filter((s) => s.etat === 'À faire' || s.etat === 'En cours');
  const [partenaire, invite] = STRUCTURES_INCARNEES.map((nom) =>
    ouvertes.filter((s) => s.structure === rangDe(lu, nom)),
  );
  expect(partenaire?.some((s) => (s.echeance ?? '') < jour)).toBe(true);
  expect(partenaire?.some((s) => (s.echeance ?? '') >= jour)).toBe(true);
  expect(invite?.length).toBeGreaterThan(0);
});

test.each(LES_JOURS)(
  'le %s : chaque rencontre des six semaines à venir a ses invités, le partenaire est attendu',
  (jour) => {
    const lu = duJour(jour);
    const participations = (lu.Participations ?? []) as readonly NouvelleParticipation[];
    const proches = ((lu.Rencontres ?? []) as readonly NouvelleRencontre[]).flatMap((r, i) => {
      const le = (r.debut ?? '').slice(0, 10);
      return le >= jour && le <= plusJours(jour, 42)
        ? [participations.filter((p) => p.rencontre === String(i + 1))]
        : [];
    });
    expect(proches.length).toBeGreaterThan(0);
    for (const invites of proches) expect(invites.length).toBeGreaterThanOrEqual(4);
    for (const nom of STRUCTURES_INCARNEES)
      expect(proches.flat().some((p) => p.structure === rangDe(lu, nom) && p.statut === 'Invité')).toBe(true);
  },
);

test.each(LES_JOURS)(
  'le %s : une campagne d’été est finie, ses réponses et ses silences se lisent dans les fiches',
  (jour) => {
    const lu = duJour(jour);
    const [campagne] = (lu.Campagnes ?? []) as readonly NouvelleCampagne[];
    const structures = (lu.Structures ?? []) as readonly NouvelleStructure[];
    const sollicitations = ((lu.Sollicitations ?? []) as readonly NouvelleSollicitation[]).filter(
      (s) => s.campagne !== undefined,
    );
    if (campagne === undefined) throw new Error('Aucune campagne.');
    const { debut, fin, vagues = [], issues, concernees = [] } = campagne;
    expect(fautesDe({ debut, fin, vagues }, { intervalleRelanceJours: 25 })).toEqual([]);
    expect(plusJours(fin, 60) <= jour && jour <= plusJours(fin, 430)).toBe(true);
    const repondu = [...(issues?.confirmees ?? []), ...(issues?.modifiees ?? [])];
    const silencieuses = issues?.silencieuses ?? [];
    expect([...repondu, ...silencieuses].toSorted()).toEqual(concernees.toSorted());
    expect(silencieuses.length).toBeGreaterThan(5);
    expect(repondu.length).toBeGreaterThan(concernees.length / 3);
    const verifieePendant = (rang: string): boolean => {
      const s = structures[Number(rang) - 1];
      const dates = [s?.verifieeLe, ...(s?.verificationsPassees?.faites ?? []).map(({ le }) => le)];
      return dates.some((le) => le !== undefined && le >= debut && le <= fin);
    };
    expect(repondu.filter((rang) => !verifieePendant(rang))).toEqual([]);
    expect(silencieuses.filter(verifieePendant)).toEqual([]);
    const repondues = sollicitations.filter((s) => s.etat === 'Répondue');
    expect(repondues.filter((s) => !repondu.includes(s.structure))).toEqual([]);
    expect(repondues.filter((s) => (s.reponduLe ?? '') <= (s.ouverteLe ?? s.envoyeeLe ?? ''))).not.toContainEqual(
      expect.objectContaining({ canal: 'Courriel' }),
    );
    expect(sollicitations.filter((s) => (s.envoyeeLe ?? '').slice(0, 10) > plusJours(fin, 0))).toEqual([]);
  },
);

test.each(LES_JOURS)('le %s : des comptes rendus à chacun de leurs états, des évaluations closes', (jour) => {
  const lu = duJour(jour);
  const maintenant = `${jour}T12:00:00Z`;
  const lues = ((lu.Rencontres ?? []) as readonly NouvelleRencontre[]).map((r, i) =>
    uneRencontre({ ...r, id: `${i + 1}` }),
  );
  const etats = new Set(lues.flatMap((r) => etatDuCompteRendu(r, maintenant) ?? []));
  expect([...etats].toSorted()).toEqual(
    ['En approbation', 'En rédaction', 'Publié', 'À publier', 'À rédiger'].toSorted(),
  );
  const evaluations = (lu.Evaluations ?? []) as readonly { readonly etat: string; readonly rencontre: string }[];
  expect(evaluations.filter((e) => e.etat === 'Close').length).toBeGreaterThan(5);
  for (const e of evaluations) expect(lues[Number(e.rencontre) - 1]?.etat).toBe('Tenue');
});

test('personne n’est joignable pour de vrai : adresses en .example, numéros réservés à la fiction', () => {
  const texte = JSON.stringify(exemple);
  expect(texte.match(/[\w.-]+@[\w.-]+/g)?.filter((a) => !a.endsWith('.example'))).toEqual([]);
  expect(texte.match(/\+33\d{9}/g)?.filter((t) => !t.startsWith('+3353649'))).toEqual([]);
});

test.each([
  ['248900896', 'CC Yonne Nord', '+3335301', '89', 'yonne-nord.example'],
  [
    '249740093',
    'CA Intercommunale de la Réunion Est (CIREST)',
    '+3363998',
    '974',
    'intercommunale-de-la-reunion-est.example',
  ],
  ['241927243', 'CC du Pays d’Uzerche', '+3353649', '19', 'pays-d-uzerche.example'],
  ['200067106', 'CA du Pays Basque', '+3353649', '64', 'pays-basque.example'],
])('ailleurs (%s, %s), la même histoire a les lieux de là-bas', (siren, nom, telephone, departement, domaine) => {
  const avant = domainesDuLocataire();
  const territoire = ouvrirTerritoire(communesAMontrer([siren]).map((c) => communes.draft.parse(c)));
  expect(territoire.nom).toBe(nom);
  renommerLocataire(paysDe(territoire).domaines);
  vivreA(territoire.fuseau);
  expect(PROFILS.coordination.upn).toBe(`camille.esteve@${domaine}`);
  expect(PROFILS.invite.upn.endsWith(`#EXT#@${domaine}`)).toBe(true);
  const lu = genererExemple(territoire, JOUR);
  for (const definition of TOUTES_LES_LISTES)
    expect((lu[definition.name] ?? []).flatMap((row) => definition.draft.safeParse(row).error?.issues ?? [])).toEqual(
      [],
    );
  const structures = (lu.Structures ?? []) as readonly NouvelleStructure[];
  const siennes = new Map(territoire.communes.map((c) => [c.insee, c]));
  for (const { communeInsee = '', codePostal = '', commune } of structures) {
    expect(siennes.get(communeInsee)?.nom).toBe(commune);
    expect(siennes.get(communeInsee)?.codesPostaux).toContain(codePostal);
    expect(communeInsee.startsWith(departement)).toBe(true);
  }
  expect(new Set(structures.map((s) => s.communeInsee)).size).toBe(territoire.communes.length);
  expect(structures.length).toBeLessThan(700);
  const texte = JSON.stringify(lu);
  expect(texte.match(/\+33\d{9}/g)?.filter((t) => !t.startsWith(telephone))).toEqual([]);
  expect(texte.match(/Gironde|Bordeaux|Vitrezais|Cubzaguais|Cavignac|243301181/gi)).toBeNull();
  if (nom.startsWith('CA ')) expect(texte).not.toContain('ommunauté de communes');
  // The partner and the guest of the demonstration hold a fiche there too, and each duplicate is to be found.
  for (const liste of ['Contacts', 'Propositions'] as const) expect(lu[liste]?.length).toBeGreaterThan(0);
  expect((lu.Contacts ?? []).filter((c) => 'oid' in c && c.oid !== undefined)).toHaveLength(2);
  verifierCeQuiVient(lu, JOUR, []);
  // They meet at the hours of where they are.
  const heures = ((lu.Rencontres ?? []) as readonly NouvelleRencontre[]).flatMap(({ debut }) =>
    debut === undefined ? [] : [Number(versHeureLocale(debut).slice(11, 13))],
  );
  expect(heures.filter((h) => h < 8 || h > 20)).toEqual([]);
  vivreA('Europe/Paris');
  renommerLocataire(avant);
});

test('un nom de commune s’élide et se contracte comme on le dit', () => {
  const dits = ['Marsas', 'Uzerche', 'Le Port', 'Les Abymes', 'Hendaye', 'L’Étang-Salé', 'Évry'].map(de);
  expect(dits).toEqual(['de Marsas', 'd’Uzerche', 'du Port', 'des Abymes', 'd’Hendaye', 'de L’Étang-Salé', 'd’Évry']);
});

test('la série de l’exemple annonce ses rencontres, quel que soit le jour : aucune ne manque, aucune n’est en trop', () => {
  fc.assert(
    fc.property(unJour, (jour) => {
      const lu = genererExemple(LATITUDE_NORD_GIRONDE, jour);
      const [serie] = (lu.Series ?? []) as readonly NouvelleSerie[];
      const siennes = ((lu.Rencontres ?? []) as readonly NouvelleRencontre[]).filter((r) => r.serie === serie?.nom);
      const jours = siennes.map(({ debut }) => aujourdhui(debut ?? '')).toSorted();
      expect(serie?.seances?.flatMap(({ le }) => le ?? [])).toEqual(jours);
      expect(jours.length).toBeGreaterThan(8);
    }),
    { numRuns: 30 },
  );
});
