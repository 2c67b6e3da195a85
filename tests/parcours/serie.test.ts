import type { FrameLocator, Page } from 'playwright-core';
import type { DesJours } from '../../core/series/des-jours.ts';
import type { RegleDeSerie } from '../../core/series/regle.ts';
import { seancesDe } from '../../core/series/seances.ts';
import { plusJours } from '../../core/temps/heure-locale.ts';
import { nomDesVacances } from '../../core/temps/vacances-scolaires.ts';
import { jourLong } from '../../core/textes/francais.ts';
import { creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
import { changerDOnglet, ouvrir } from './teams.ts';

const NOM = 'Goûters de quartier (parcours)';

const parcours = unParcours();
let page: Page;
let fautes: readonly string[];

/** The first day of a month, some months after this one. */
const premierDu = (mois: number): string => {
  const jour = new Date();
  return new Date(Date.UTC(jour.getUTCFullYear(), jour.getUTCMonth() + mois, 1)).toISOString().slice(0, 10);
};
const veilleDu = (mois: number): string => {
  const jour = new Date();
  return new Date(Date.UTC(jour.getUTCFullYear(), jour.getUTCMonth() + mois, 0)).toISOString().slice(0, 10);
};

const seances = async () =>
  (await parcours.regard.lignes('Rencontres'))
    .filter(({ fields }) => fields.Serie === NOM)
    .toSorted((a, b) => String(a.fields.Debut).localeCompare(String(b.fields.Debut)));
const jourDe = ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) =>
  new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date(String(fields.Debut)));
const heureDe = ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(
    new Date(String(fields.Debut)),
  );
/** « Le 1er et le 3e mercredi », those of the school holidays put off. */
const REGLE: Omit<RegleDeSerie, 'au'> = {
  jour: 3,
  rangs: [1, 3],
  toutesLes: 1,
  heure: '16:00',
  du: premierDu(1),
  vacances: 'reporter',
  feries: 'garder',
  ponts: 'garder',
  temps: 'garder',
  sautees: [],
  deplacees: [],
};
const lesSeances = (au: string, vacances: DesJours['vacances']) =>
  seancesDe({ ...REGLE, au }, { vacances, temps: () => [] });

/**
 * Five weeks of holidays that the coordination types in the calendar of the territory, from the day of a sitting: that
 * one can come forward by a week, the next one has nowhere to go. Those that are shipped for its zone are not known of
 * every year.
 */
const VACANCES = 'vacances du lycée';
function vacancesSaisies() {
  const livrees = (jour: string) => nomDesVacances(jour, 'A');
  const du =
    lesSeances(veilleDu(13), () => undefined)
      .slice(6)
      .find(({ prevue }) => livrees(prevue) === undefined && livrees(plusJours(prevue, -7)) === undefined)?.prevue ??
    '';
  const au = plusJours(du, 34);
  return { du, au, vacances: (jour: string) => livrees(jour) ?? (du <= jour && jour <= au ? VACANCES : undefined) };
}

/** The first day on which that many sittings have been held. */
function finPour(tenues: number, vacances: DesJours['vacances']): string {
  let au = veilleDu(1 + Math.floor(tenues / 2));
  while (lesSeances(au, vacances).filter(({ le }) => le !== undefined).length < tenues) au = plusJours(au, 1);
  return au;
}

const ceux = (rencontres: FrameLocator) => rencontres.getByRole('list', { name: 'Les séances' }).getByRole('listitem');

describe('Une série, de sa règle à ses séances', () => {
  beforeAll(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
  });
  afterAll(() => expect(fautes).toEqual([]));

  const { du, au, vacances } = vacancesSaisies();
  const fin = finPour(24, vacances);
  const annoncees = lesSeances(fin, vacances);
  let deplacee: string;

  test('deux fois par mois, douze communes à tour de rôle : vingt-quatre séances, chacune avec sa raison ; ce que les vacances déplacent ou sautent se lit', async () => {
    const { statut } = await parcours.regard.api('coordination', 'POST', 'calendrier', {
      cle: 'parcours-vacances',
      titre: VACANCES,
      genre: 'Vacances scolaires',
      du,
      au,
    });
    expect(statut).toBe(200);
    await ouvrir(page, 'accueil');
    const rencontres = await changerDOnglet(page, 'rencontres');
    await rencontres.getByRole('button', { name: 'Créer une rencontre' }).click();
    await rencontres.getByRole('button', { name: /Créez une série/ }).click();
    await rencontres.getByRole('combobox', { name: /^Thématique/ }).selectOption('Vie sociale');
    await rencontres.getByRole('textbox', { name: 'Nom de la série' }).fill(NOM);
    await rencontres.getByRole('combobox', { name: 'Jour', exact: true }).selectOption('mercredi');
    await rencontres.getByRole('checkbox', { name: '1er' }).check();
    await rencontres.getByRole('checkbox', { name: '3e' }).check();
    await rencontres.getByRole('checkbox', { name: '2e' }).uncheck();
    await rencontres.getByLabel('À partir du').fill(REGLE.du);
    await rencontres.getByLabel('Jusqu’au').fill(fin);
    await rencontres.getByRole('combobox', { name: 'vacances scolaires' }).selectOption('la reporter d’une semaine');
    for (const quoi of ['jour férié', 'jour de pont'])
      await rencontres.getByRole('combobox', { name: quoi }).selectOption('la garder');
    await rencontres.getByLabel('Heure de début').fill(REGLE.heure);
    await rencontres.getByText('Le 1er et le 3e mercredi du mois').waitFor();
    await rencontres.getByText(/^24\s+séances, dont \d+\s+déplacées?, \d+\s+sautées?$/).waitFor();

    await rencontres.getByRole('button', { name: 'Choisir les partenaires' }).click();
    await rencontres.getByRole('button', { name: 'Ne rien retenir' }).click();
    await rencontres.getByRole('checkbox').first().check();
    await rencontres.getByRole('checkbox').nth(1).check();
    await rencontres.getByRole('button', { name: 'Voir les séances' }).click();

    await rencontres.getByRole('radio', { name: 'Les communes, à tour de rôle' }).check();
    const lues = await ceux(rencontres).allInnerTexts();
    const sautees = lues.filter((texte) => texte.includes('Sautée'));
    const reportees = lues.filter((texte) => texte.includes('Déplacée'));
    const tenues = lues.filter((texte) => !sautees.includes(texte));
    expect(tenues).toHaveLength(24);
    for (const texte of tenues) expect(texte).toMatch(/habitants.*en deux ans/s);
    expect(sautees.length).toBeGreaterThanOrEqual(1);
    for (const texte of sautees) expect(texte).toMatch(/Sautée\s: vacances.*, sans autre semaine libre/);
    expect(reportees.length).toBeGreaterThanOrEqual(1);
    for (const texte of reportees) expect(texte).toMatch(/Déplacée\s: vacances.*, (reportée|avancée) de \d\s+semaine/);
    expect(lues.some((texte) => texte.includes(VACANCES))).toBe(true);
  });

  test('au clavier, une séance se déplace d’un jour avant que rien ne soit créé', async () => {
    const rencontres = page.frameLocator('iframe[title="Rencontres"]');
    const clavier = creerClavier(page);
    const troisieme = annoncees.filter(({ prevue, le }) => prevue === le)[2]?.prevue ?? '';
    await clavier.activer(rencontres.getByRole('button', { name: `Changer la séance du ${jourLong(troisieme)}` }));
    await clavier.allerA(rencontres.getByRole('radiogroup', { name: 'Cette séance' }));
    await page.keyboard.press('ArrowDown');
    await rencontres.getByRole('radio', { name: 'est déplacée', checked: true }).waitFor();
    const date = rencontres.getByLabel('Nouvelle date');
    expect(await date.inputValue()).toBe(troisieme);
    deplacee = plusJours(troisieme, 1);
    await date.fill(deplacee);
    await clavier.activer(rencontres.getByRole('button', { name: 'Valider' }));
    await ceux(rencontres)
      .filter({ hasText: `déplacée, au lieu du ${jourLong(troisieme)}` })
      .waitFor();
    expect(await seances()).toEqual([]);
  });

  test('la création en fait une rencontre chacune, une seule fois ; chaque commune accueille deux fois', async () => {
    const rencontres = page.frameLocator('iframe[title="Rencontres"]');
    await rencontres.getByRole('button', { name: 'Créer les 24 séances' }).dblclick();
    await rencontres.getByRole('heading', { name: NOM, level: 1 }).waitFor();
    await rencontres.getByText('Aucune séance n’a encore eu lieu.').waitFor();
    const faites = await seances();
    expect(faites).toHaveLength(24);
    const jours = faites.map(jourDe);
    expect(jours).toContain(deplacee);
    expect(jours.filter((jour) => vacances(jour) !== undefined)).toEqual([]);
    expect(new Set(faites.map(({ fields }) => fields.Etat))).toEqual(new Set(['À planifier']));
    const comptes = new Map<unknown, number>();
    for (const { fields } of faites) comptes.set(fields.CommuneInsee, (comptes.get(fields.CommuneInsee) ?? 0) + 1);
    expect([...comptes.values()]).toEqual(Array(12).fill(2));
    const invitees = (await parcours.regard.lignes('Participations')).filter(({ fields }) =>
      faites.some(({ id }) => id === fields.RencontreLookupId),
    );
    expect(invitees).toHaveLength(48);
    expect(await rencontres.getByText('2 séances', { exact: false }).count()).toBeGreaterThanOrEqual(12);
  });

  test('la coordination planifie les trois prochaines : trois réunions, les autres attendent', async () => {
    const rencontres = page.frameLocator('iframe[title="Rencontres"]');
    await rencontres.getByRole('button', { name: 'Planifier dans Teams' }).click();
    await rencontres.getByRole('combobox', { name: 'Quelles séances' }).selectOption('les 3 prochaines');
    await rencontres.getByRole('button', { name: 'Créer les réunions et inviter' }).click();
    await rencontres.getByText('3 réunions créées, ').first().waitFor();
    const etats = (await seances()).map(({ fields }) => fields.Etat);
    expect(etats).toEqual([...Array(3).fill('Planifiée'), ...Array(21).fill('À planifier')]);
    expect((await parcours.regard.calendrier()).filter(({ subject }) => subject === NOM)).toHaveLength(3);
  });

  test('d’une séance on va à la suivante, on en annule deux ; l’adresse de la série se rouvre', async () => {
    const [premiere, deuxieme, troisieme] = await seances();
    const rencontres = await ouvrir(page, 'rencontres', { sous: premiere?.id ?? '' });
    const place = rencontres.getByRole('navigation', { name: `Série ${NOM}` });
    await place.getByText('séance 1 sur 24').waitFor();
    await place.getByRole('button', { name: /^Suivante/ }).click();
    await place.getByText('séance 2 sur 24').waitFor();
    for (const seance of [deuxieme, troisieme]) {
      await parcours.regard.api('coordination', 'POST', `rencontres/${seance?.id}/annuler`, {
        eTag: seance?.eTag,
        motif: 'Trop peu de réponses',
      });
    }
    const serie = await ouvrir(page, 'rencontres', { sous: `serie/${premiere?.id}` });
    await serie.getByRole('heading', { name: NOM, level: 1 }).waitFor();
    await serie.getByText('Annulée', { exact: true }).nth(1).waitFor();
    expect(await serie.getByText('Trop peu de réponses').count()).toBe(2);
  });

  test('un changement atteint celle-ci et les suivantes, après que l’on a vu ce qui change dans chacune', async () => {
    const avant = await seances();
    const cinquieme = avant[4];
    const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${cinquieme?.id}/modifier` });
    await rencontres.getByLabel('Heure de début').fill('16:30');
    await rencontres.getByRole('combobox', { name: 'Ce changement concerne' }).selectOption('suivantes');
    await rencontres.getByRole('button', { name: 'Voir ce qui change' }).click();
    const dialogue = rencontres.getByRole('dialog', { name: /Changer 20 séances/ });
    await dialogue.waitFor();
    await dialogue.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await rencontres.getByRole('navigation', { name: `Série ${NOM}` }).waitFor();
    const heures = (await seances()).map(heureDe);
    expect(heures).toEqual([...Array(4).fill('16:00'), ...Array(20).fill('16:30')]);
  });

  test('plusieurs séances choisies se décalent ensemble, puis s’annulent pour une même raison ; les annulées ne se choisissent pas', async () => {
    const avant = await seances();
    const serie = await ouvrir(page, 'rencontres', { sous: `serie/${avant[0]?.id}` });
    await serie.getByRole('button', { name: 'Changer plusieurs séances' }).click();
    const choix = serie.getByRole('checkbox', { name: /^Choisir la séance du/ });
    await choix.first().waitFor();
    expect(await choix.count()).toBe(22);
    for (const rang of [20, 21]) await choix.nth(rang).check();
    await serie.getByText('2 séances choisies').waitFor();
    await serie.getByRole('button', { name: 'Déplacer', exact: true }).click();
    const dialogue = serie.getByRole('dialog', { name: 'Déplacer 2 séances' });
    await dialogue.getByLabel('Décaler de combien de jours').fill('1');
    await dialogue.getByRole('button', { name: 'Voir ce qui change' }).click();
    await serie
      .getByRole('dialog', { name: /Changer 2 séances/ })
      .getByRole('button', { name: 'Enregistrer', exact: true })
      .click();
    await serie.getByText('2 séances modifiées').first().waitFor();
    const decalees = await seances();
    expect(decalees.slice(0, 22).map(jourDe)).toEqual(avant.slice(0, 22).map(jourDe));
    expect(decalees.slice(22).map((s) => Date.parse(String(s.fields.Debut)))).toEqual(
      avant.slice(22).map((s) => Date.parse(String(s.fields.Debut)) + 86_400_000),
    );

    await serie.getByRole('button', { name: 'Changer plusieurs séances' }).click();
    for (const rang of [20, 21]) await choix.nth(rang).check();
    await serie.getByRole('button', { name: 'Annuler ces séances' }).click();
    const annulation = serie.getByRole('dialog', { name: /Annuler 2 séances/ });
    await annulation.getByText('Aucune invitation n’est partie').waitFor();
    await annulation.getByRole('textbox', { name: /^Motif/ }).fill('Fin des travaux');
    await annulation.getByRole('button', { name: 'Annuler ces séances' }).click();
    await serie.getByText('2 séances annulées.').first().waitFor();
    expect((await seances()).filter(({ fields }) => fields.MotifAnnulation === 'Fin des travaux')).toHaveLength(2);
  });

  test('la règle change pour la suite : ce que devient chaque séance et qui est prévenu se lit avant, puis tout suit', async () => {
    const avant = await seances();
    const annulees = avant.filter(({ fields }) => fields.Etat === 'Annulée');
    const serie = await ouvrir(page, 'rencontres', { sous: `serie/${avant[0]?.id}` });
    await serie.getByRole('button', { name: 'Changer la règle', exact: true }).click();
    await serie.getByRole('heading', { name: 'Changer la règle de la série' }).waitFor();
    await serie.getByRole('combobox', { name: 'Jour', exact: true }).selectOption('jeudi');
    await serie.getByLabel('Heure de début').fill('17:00');
    await serie.getByRole('button', { name: 'Voir ce qui change' }).click();
    await serie.getByRole('heading', { name: 'Ce que devient la suite' }).waitFor();
    await serie.getByText('personnes prévenues').or(serie.getByText('personne prévenue')).first().waitFor();
    expect(await seances()).toEqual(avant);
    const motif = serie.getByRole('textbox', { name: 'Pourquoi des séances sont annulées' });
    if ((await motif.count()) > 0) await motif.fill('Le jeudi convient mieux');
    await serie.getByRole('button', { name: 'Changer la règle et prévenir' }).click();
    await serie.getByText('La série suit sa nouvelle règle.').first().waitFor();
    await serie.getByText('Le 1er et le 3e jeudi du mois', { exact: false }).waitFor();
    const apres = await seances();
    const tenues = apres.filter(({ fields }) => fields.Etat !== 'Annulée');
    expect(new Set(tenues.map(heureDe))).toEqual(new Set(['17:00']));
    expect(new Set(tenues.map((s) => new Date(`${jourDe(s)}T12:00:00Z`).getUTCDay()))).toEqual(new Set([4]));
    expect(new Set(tenues.map(jourDe)).size).toBe(tenues.length);
    for (const { id, fields } of annulees) expect(apres.find((s) => s.id === id)?.fields.Debut).toBe(fields.Debut);
    expect(await serie.getByText('n’est pas appliquée partout').count()).toBe(0);
  });

  test('une création interrompue se finit d’un clic, sans rien refaire', async () => {
    const nom = 'Café interrompu (parcours)';
    const structures = (await parcours.regard.lignes('Structures')).slice(0, 70);
    const { statut, corps } = await parcours.regard.api('coordination', 'POST', 'series', {
      cle: 'parcours-interrompue',
      nom,
      regle: {
        jour: 2,
        rangs: [1],
        toutesLes: 1,
        heure: '14:00',
        du: premierDu(1),
        au: veilleDu(7),
        vacances: 'garder',
        feries: 'garder',
        ponts: 'garder',
        sautees: [],
        deplacees: [],
      },
      modele: {
        titre: nom,
        thematique: 'Vie sociale',
        format: 'Café partenaires',
        dureeMinutes: 60,
        modalite: 'En présence',
      },
      rotation: { genre: 'aucune', lieux: [] },
      accueils: [],
      structures: structures.map(({ id }) => ({ id, raison: 'Même thématique' })),
    });
    expect([statut, corps]).toEqual([200, expect.objectContaining({ total: 6, reste: 4 })]);
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'nouvelle-serie' });
    await rencontres.getByText(`La série « ${nom} » n’est pas finie : 4 séances à créer.`).waitFor();
    await rencontres.getByRole('button', { name: 'Finir la création' }).click();
    await rencontres.getByText('Série créée : 6 séances.').first().waitFor();
    const siennes = (await parcours.regard.lignes('Rencontres')).filter(({ fields }) => fields.Serie === nom);
    expect(siennes.map(({ fields }) => fields.Etat)).toEqual(Array(6).fill('À planifier'));
    const ids = new Set(siennes.map(({ id }) => id));
    const invitees = (await parcours.regard.lignes('Participations')).filter(({ fields }) =>
      ids.has(String(fields.RencontreLookupId)),
    );
    expect(invitees).toHaveLength(6 * 70);
    expect(new Set(invitees.map(({ fields }) => fields.Raison))).toEqual(new Set(['Même thématique']));
  });

  test('une rencontre isolée se voit proposer la commune dont c’est le tour, et pourquoi', async () => {
    const rencontres = await ouvrir(page, 'rencontres', { sous: 'nouvelle' });
    await rencontres.getByLabel('Date').fill(premierDu(2));
    await rencontres.getByText(/habitants.*en deux ans/).waitFor();
    await rencontres.getByRole('button', { name: /c’est son tour$/ }).click();
    const commune = rencontres.getByLabel('Commune d’accueil').locator('option:checked');
    expect(await commune.textContent()).not.toBe('Non précisée');
    expect(await rencontres.getByRole('textbox', { name: 'Lieu' }).inputValue()).not.toBe('');
  });

  test('un partenaire lit la série, sans rien pouvoir en créer', async () => {
    const { page: autre } = await parcours.ouvrirPage();
    const [premiere] = await seances();
    const rencontres = await ouvrir(autre, 'rencontres', { profil: 'partenaire', sous: `serie/${premiere?.id}` });
    await rencontres.getByText('Le 1er et le 3e jeudi du mois', { exact: false }).waitFor();
    for (const geste of ['Changer la règle', 'Changer plusieurs séances'])
      expect(await rencontres.getByRole('button', { name: geste }).count()).toBe(0);
    await ouvrir(autre, 'rencontres', { profil: 'partenaire', sous: 'nouvelle-serie' });
    await rencontres.getByRole('tab', { name: 'À venir' }).waitFor();
    expect(await rencontres.getByRole('heading', { name: 'Nouvelle série' }).count()).toBe(0);
  });
});
