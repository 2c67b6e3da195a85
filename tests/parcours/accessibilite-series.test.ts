import { essayerLesVues } from './accessible.ts';
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

essayerLesVues(parcours, {
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
