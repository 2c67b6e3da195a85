import ICAL from 'ical.js';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const TITRE = 'Une date pour la mobilité (essai d’agenda)';

/** What another programme reads at this address, from outside, with no account: each event with its state. */
async function lire(adresse: string): Promise<readonly { readonly titre: string; readonly etat: string }[]> {
  const reponse = await fetch(adresse);
  expect(reponse.status).toBe(200);
  expect(reponse.headers.get('content-type')).toMatch(/^text\/calendar/);
  return new ICAL.Component(ICAL.parse(await reponse.text())).getAllSubcomponents('vevent').map((evenement) => ({
    titre: String(evenement.getFirstPropertyValue('summary')),
    etat: String(evenement.getFirstPropertyValue('status')),
  }));
}

test('une personne lit ses dates dans son agenda, change l’adresse d’un geste, puis le ferme', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'mes-donnees', profil: 'partenaire' });
  const partie = annuaire.getByRole('region', { name: /^Mon agenda, pour / }).first();
  const structure = ((await partie.getByRole('heading').textContent()) ?? '').replace(/^Mon agenda, pour /, '');
  const sienne = (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === structure);

  const dans = (jours: number) => new Date(Date.now() + jours * 86_400_000).toISOString();
  const faite = await parcours.regard.api('coordination', 'POST', 'rencontres', {
    ...{ cle: 'parcours-agenda', titre: TITRE, thematique: 'Mobilité', format: 'Rencontre thématique' },
    ...{ dureeMinutes: 90, modalite: 'En présence', lieu: 'Maison des services' },
    structures: [{ id: sienne?.id, raison: 'Mobilité' }],
  });
  expect(faite.statut).toBe(200);
  const { id } = faite.corps as { id: string };
  const demande = await parcours.regard.api('coordination', 'POST', `rencontres/${id}/sondage`, {
    cle: 'parcours-agenda-sondage',
    creneaux: [{ debut: dans(20) }, { debut: dans(22) }],
    cloture: dans(10),
    indispensables: [],
  });
  expect(demande.statut).toBe(200);

  await partie.getByRole('button', { name: 'Voir son adresse' }).click();
  const adresse = partie.getByLabel('Adresse de votre agenda');
  const premiere = await adresse.inputValue();
  const lus = (await lire(premiere)).filter(({ titre }) => titre.includes(TITRE));
  expect(lus.map(({ etat }) => etat)).toEqual(['TENTATIVE', 'TENTATIVE']);

  await partie.getByRole('button', { name: 'Changer d’adresse' }).click();
  await annuaire
    .getByRole('dialog')
    .or(annuaire.getByRole('alertdialog'))
    .getByRole('button', { name: 'Changer d’adresse' })
    .click();
  await annuaire.locator(`input[readonly]:not([value="${premiere}"])`).first().waitFor();
  const seconde = await adresse.inputValue();
  expect(seconde).not.toBe(premiere);
  const refusee = await fetch(premiere);
  expect(refusee.status).toBeGreaterThanOrEqual(400);
  expect(await refusee.text()).not.toContain('VEVENT');
  expect((await lire(seconde)).map(({ titre }) => titre).some((titre) => titre.includes(TITRE))).toBe(true);

  await partie.getByRole('button', { name: 'Fermer mon agenda' }).click();
  await annuaire
    .getByRole('dialog')
    .or(annuaire.getByRole('alertdialog'))
    .getByRole('button', { name: 'Fermer mon agenda' })
    .click();
  await annuaire.getByRole('dialog').or(annuaire.getByRole('alertdialog')).waitFor({ state: 'detached' });
  await adresse.waitFor({ state: 'detached' });
  const fermee = await fetch(seconde);
  expect(fermee.status).toBeGreaterThanOrEqual(400);
  expect(await fermee.text()).toMatch(/agenda/i);
  expect(fautes).toEqual([]);
});
