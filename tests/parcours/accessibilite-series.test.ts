import { z } from 'zod';
import { uneFois } from '../../core/une-fois.ts';
import { essayerLesVues } from './accessible.ts';
import { jourDans } from './jours.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const TROIS_JOURS = 72 * 3_600_000;
/** A rencontre to come, not yet planned; of a series that has a rule, when it is asked. */
async function uneAVenir({ deSerie }: { readonly deSerie: boolean }) {
  const series = new Set(
    (await parcours.regard.lignes('Series'))
      .filter(({ fields }) => fields.Regle !== undefined)
      .map((s) => s.fields.Title),
  );
  const trouvee = (await parcours.regard.lignes('Rencontres')).find(
    ({ fields }) =>
      fields.Etat === 'À planifier' &&
      Date.parse(String(fields.Debut)) > Date.now() + TROIS_JOURS &&
      (deSerie ? series.has(fields.Serie) : fields.Serie === undefined),
  );
  if (trouvee === undefined) throw new Error('Aucune rencontre à venir.');
  return trouvee;
}

/** Planned, then moved by its organiser in Outlook. */
async function dansOutlook(geste: object): Promise<string> {
  const { id, eTag } = await uneAVenir({ deSerie: false });
  const avant = new Set((await parcours.regard.calendrier()).map((e) => e.id));
  await parcours.regard.api('coordination', 'POST', `rencontres/${id}/planifier`, { eTag });
  const evenement = (await parcours.regard.calendrier()).find((e) => !avant.has(e.id));
  await fetch(`${parcours.demonstration.origine}/local/calendrier/${encodeURIComponent(evenement?.id ?? '')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(geste),
  });
  return id;
}

const demander = async (chemin: string, corps: object): Promise<unknown> => {
  const { statut, corps: rendu } = await parcours.regard.api('coordination', 'POST', chemin, corps);
  expect([chemin, statut]).toEqual([chemin, 200]);
  return rendu;
};
/** Three structures that nothing else knows. */
const troisStructures = uneFois(async (): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const nom of ['Abri', 'Balise', 'Cale']) {
    const fields = {
      Title: `${nom} (essai)`,
      Type: 'Association',
      Statut: 'Active',
      Courriel: `${nom}@exemple.example`,
    };
    const { corps } = await parcours.regard.graph('/lists/Structures/items', 'POST', { fields });
    ids.push(z.object({ id: z.string() }).parse(corps).id);
  }
  return ids;
});
/** One of these three, in so many days. */
async function uneRencontre(titre: string, jours: number, valeurs: object = {}): Promise<string> {
  const rendue = await demander('rencontres', {
    cle: `vues-${titre.length}-${jours}`,
    titre,
    thematique: 'Logement',
    format: 'Rencontre thématique',
    debut: `${jourDans(jours)}T09:00:00Z`,
    dureeMinutes: 90,
    modalite: 'En présence',
    structures: (await troisStructures()).map((id) => ({ id, raison: 'Logement' })),
    ...valeurs,
  });
  return z.object({ id: z.string() }).parse(rendue).id;
}
/** One place, which the first has; the two others wait. */
const complete = uneFois(async (): Promise<string> => {
  const id = await uneRencontre('Une seule place (essai)', 70, { capacite: 1 });
  for (const structure of await troisStructures())
    await demander(`rencontres/${id}/reponse`, { structure, reponse: 'Vient' });
  return id;
});
/** Another one, with the same structures, comes soon after. */
const proche = uneFois(async (): Promise<string> => {
  await uneRencontre('Les mêmes bientôt (essai)', 110);
  return uneRencontre('Peut-être un point (essai)', 105);
});
const DIALOGUE = '[role="dialog"]';

essayerLesVues(parcours, {
  'la liste d’attente': async (page) => {
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await complete()}/invites` });
    await onglet.getByText('En liste d’attente, au rang 2').waitFor();
  },
  'passer devant dans la liste d’attente': {
    partie: DIALOGUE,
    aller: async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await complete()}/invites` });
      await onglet.getByRole('button', { name: /^Faire passer/ }).click();
      await onglet.getByRole('dialog').getByLabel('Pourquoi').waitFor();
    },
  },
  'une rencontre qui pourrait être un point d’une autre': async (page) => {
    const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await proche()}` });
    await onglet
      .getByRole('button', { name: /^Y ajouter un point/ })
      .first()
      .waitFor();
  },
  'en faire un point': {
    partie: DIALOGUE,
    aller: async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${await proche()}` });
      await onglet
        .getByRole('button', { name: /^Y ajouter un point/ })
        .first()
        .click();
      await onglet.getByRole('dialog').getByLabel('Durée du point').waitFor();
    },
  },
  'importer un calendrier': {
    partie: DIALOGUE,
    aller: async (page) => {
      const onglet = await ouvrir(page, 'rencontres', { sous: 'calendrier/territoire' });
      await onglet.getByRole('button', { name: 'Importer un .ics' }).click();
      const evenement = (rang: number, jour: string) =>
        `BEGIN:VEVENT\r\nUID:vue-${rang}@exemple.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:${jour}\r\nSUMMARY:Conseil ${rang}\r\nEND:VEVENT\r\n`;
      const jours = [jourDans(30), jourDans(-900)].map((jour) => jour.replaceAll('-', ''));
      const contenu = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mairie//FR\r\n${jours.map((jour, rang) => evenement(rang, jour)).join('')}END:VCALENDAR\r\n`;
      await onglet
        .getByLabel('Fichier .ics')
        .setInputFiles({ name: 'mairie.ics', mimeType: 'text/calendar', buffer: Buffer.from(contenu) });
      await onglet.getByText('Laissés de côté').waitFor();
    },
  },
  'serie-choisir': async (page) => {
    const { fields } = await uneAVenir({ deSerie: true });
    const avant = (await parcours.regard.lignes('Rencontres')).find((r) => r.fields.Serie === fields.Serie);
    const serie = await ouvrir(page, 'rencontres', { sous: `serie/${avant?.id}` });
    await serie.getByRole('heading', { name: 'Les séances' }).waitFor();
    const bouton = serie.getByRole('button', { name: 'Changer plusieurs séances' });
    if ((await bouton.count()) > 0) await bouton.click();
  },
  'serie-regle': async (page) => {
    const { id } = await uneAVenir({ deSerie: true });
    const serie = await ouvrir(page, 'rencontres', { sous: `serie/${id}/regle` });
    await serie.getByLabel('Heure de début').fill('17:00');
    await serie.getByRole('button', { name: 'Voir ce qui change' }).click();
    await serie.getByRole('heading', { name: 'Ce que devient la suite' }).waitFor();
  },
  'rencontre-changee-dans-outlook': async (page) => {
    const id = await dansOutlook({ jours: 1 });
    const rencontre = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
    await rencontre.getByRole('button', { name: 'Garder ce que dit Outlook' }).waitFor();
  },
  'rencontre-supprimee-dans-outlook': async (page) => {
    const id = await dansOutlook({ supprimer: true });
    const rencontre = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}` });
    await rencontre.getByRole('button', { name: 'Refaire la réunion' }).waitFor();
  },
});
