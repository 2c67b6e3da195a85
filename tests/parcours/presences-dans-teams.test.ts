import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

/** A rencontre planned in Teams, held three hours ago: its row, its join link, and the address of somebody it invites. */
async function uneReunionTenue() {
  const { regard } = parcours;
  const participations = await regard.lignes('Participations');
  const contacts = await regard.lignes('Contacts');
  for (const { id, eTag, fields } of await regard.lignes('Rencontres')) {
    const contact = contacts.find(
      (c) =>
        typeof c.fields.Courriel === 'string' &&
        participations.some(
          (p) => String(p.fields.RencontreLookupId) === id && p.fields.StructureLookupId === c.fields.StructureLookupId,
        ),
    );
    if (fields.Etat !== 'À planifier' || contact === undefined) continue;
    const { statut, corps } = await regard.api('coordination', 'POST', `rencontres/${id}/planifier`, { eTag });
    expect(statut).toBe(200);
    const { lienReunion } = corps as { lienReunion: string };
    const debut = new Date(Date.now() - 3 * 3_600_000).toISOString().replace(/\d{2}\.\d{3}Z$/, '00Z');
    const { eTag: planifiee = '' } = (await regard.lignes('Rencontres')).find((r) => r.id === id) ?? {};
    await regard.graph(`/lists/Rencontres/items/${id}/fields`, 'PATCH', { Debut: debut }, { 'if-match': planifiee });
    return { id, debut, lienReunion, nom: String(contact.fields.Title), courriel: contact.fields.Courriel };
  }
  throw new Error('Aucune rencontre à planifier n’invite de structure qui ait une adresse.');
}

test('le rapport se lit dans Teams, sans fichier ; lu deux fois, il ne remplace rien sans qu’on le choisisse', async () => {
  const { id, debut, lienReunion, nom, courriel } = await uneReunionTenue();
  const { page } = await parcours.ouvrirPage();
  const rencontres = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/invites` });
  await rencontres.getByRole('button', { name: 'Importer le rapport Teams' }).click();
  const lire = rencontres.getByRole('button', { name: 'Lire dans Teams' });
  await lire.click();
  await rencontres.getByText('Teams n’a pas de rapport pour cette réunion.').waitFor();

  const instant = (minutes: number) => new Date(Date.parse(debut) + minutes * 60_000).toISOString();
  const depose = await fetch(`${parcours.demonstration.origine}/local/presences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      joinUrl: lienReunion,
      debut: instant(0),
      fin: instant(60),
      presences: [
        {
          emailAddress: courriel,
          displayName: nom,
          role: 'Attendee',
          intervalles: [{ joinDateTime: instant(5), leaveDateTime: instant(50) }],
        },
      ],
    }),
  });
  expect(depose.status).toBe(200);
  await lire.click();
  await rencontres.getByText('1 personne, 1 structure reconnue. Rien n’est encore enregistré.').waitFor();
  await rencontres.getByText(/Reconnue par son adresse/).waitFor();
  await rencontres.getByRole('button', { name: 'Reprendre 1 présence' }).click();
  await rencontres.getByRole('button', { name: /^Enregistrer \(\d+ changements?\)$/ }).click();
  await rencontres
    .getByText(/présences? enregistrées?/)
    .first()
    .waitFor();
  const notee = async () =>
    (await parcours.regard.lignes('Participations')).find(
      (p) => String(p.fields.RencontreLookupId) === id && p.fields.Statut === 'Présent',
    );
  const premiere = await notee();
  expect(premiere?.fields).toMatchObject({ DureeMinutes: 45, Source: 'Rapport Teams' });

  // Noted otherwise meanwhile: the report asks what is kept.
  await parcours.regard.graph(
    `/lists/Participations/items/${premiere?.id}/fields`,
    'PATCH',
    { Personnes: 4 },
    { 'if-match': premiere?.eTag ?? '' },
  );
  const encore = await ouvrir(page, 'rencontres', { sous: `rencontre/${id}/invites` });
  await encore.getByRole('button', { name: 'Importer le rapport Teams' }).click();
  await encore.getByRole('button', { name: 'Lire dans Teams' }).click();
  await encore.getByRole('radio', { name: 'Garder ce qui est noté' }).waitFor();
  expect((await notee())?.fields.Personnes).toBe(4);
});
