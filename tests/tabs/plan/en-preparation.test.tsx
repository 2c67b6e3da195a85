/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { telechargerBilanDocx } from '../../../core/contrats/bilans.ts';
import { BoutonCommande } from '../../../tabs/commun/commandes.tsx';
import { EnPreparation } from '../../../tabs/commun/EnPreparation.tsx';
import { useTelechargement } from '../../../tabs/commun/useTelechargement.ts';
import { dessiner } from '../dessiner.tsx';

const enregistres: string[] = [];
beforeAll(() => {
  // jsdom keeps no file.
  Object.assign(URL, { createObjectURL: () => 'blob:document', revokeObjectURL: () => undefined });
  Object.assign(HTMLAnchorElement.prototype, {
    click(this: HTMLAnchorElement) {
      enregistres.push(this.download);
    },
  });
});

function Page() {
  const commande = useTelechargement(
    telechargerBilanDocx,
    (annee: string) => ({ chemin: { annee }, requete: { plan: 'CTG' } }),
    (annee) => `bilan-${annee}.docx`,
  );
  return (
    <>
      <BoutonCommande enCours={commande.isPending} onClick={() => commande.mutate('2026')}>
        Bilan en .docx
      </BoutonCommande>
      {commande.isPending ? <EnPreparation annuler={commande.annuler} /> : null}
      {commande.error === null ? null : <p>En échec</p>}
    </>
  );
}

/** The API answers when told to, as a network would: an answer that is waited for no more is an error of the browser. */
function unDocument() {
  const demandes: { readonly signal: AbortSignal; readonly repondre: () => void }[] = [];
  const fetch = (_adresse: URL | string, { signal }: { readonly signal: AbortSignal }) =>
    new Promise((resoudre, rejeter) => {
      signal.addEventListener('abort', () => rejeter(signal.reason));
      demandes.push({ signal, repondre: () => resoudre({ ok: true, status: 200, blob: async () => new Blob(['a']) }) });
    });
  dessiner(<Page />, {}, fetch);
  return demandes;
}

test('un document en préparation le dit ; reçu, il s’enregistre ; annulé, rien n’arrive et rien n’est en échec', async () => {
  const demandes = unDocument();
  const demander = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Bilan en .docx' }));
    return screen.findByRole('button', { name: 'Annuler' });
  };
  await demander();
  expect(screen.getByRole('status').textContent).toBe('Document en préparation');
  demandes[0]?.repondre();
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(enregistres).toEqual(['bilan-2026.docx']);

  fireEvent.click(await demander());
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(demandes[1]?.signal.aborted).toBe(true);
  expect(screen.queryByText('En échec')).toBeNull();
  expect(enregistres).toHaveLength(1);
});
