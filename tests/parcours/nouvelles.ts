import type { unParcours } from './parcours.ts';

/** As if an introduction had been made sixteen days before, its mails with it; then the timer asks what became of it. */
export async function demanderDesNouvelles(
  { regard, demonstration }: Pick<ReturnType<typeof unParcours>, 'regard' | 'demonstration'>,
  miseEnLien: string,
): Promise<void> {
  const ilYASeizeJours = new Date(Date.now() - 16 * 86_400_000).toISOString();
  const reculer = async (liste: string, id: string, valeurs: object) => {
    const { statut } = await regard.graph(`/lists/${liste}/items/${id}/fields`, 'PATCH', valeurs);
    expect([liste, statut]).toEqual([liste, 200]);
  };
  await reculer('MisesEnLien', miseEnLien, { FaiteLe: ilYASeizeJours });
  for (const { id, fields } of await regard.lignes('Sollicitations'))
    if (String(fields.MiseEnLienLookupId) === miseEnLien)
      await reculer('Sollicitations', id, { EnvoyeeLe: ilYASeizeJours });
  const passage = await fetch(`${demonstration.origine}/local/minuteurs/suivreMisesEnLien`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(passage.ok).toBe(true);
}
