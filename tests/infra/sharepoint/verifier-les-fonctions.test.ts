import { Refuse } from '../../../infra/ligne-de-commande/sortie.ts';
import { verifierLesFonctions } from '../../../infra/ligne-de-commande/verifier-les-fonctions.ts';

test('des fonctions qui ne répondent pas ne sont pas « en place » : c’est un droit à vérifier', async () => {
  const appeler = () => Promise.reject(new Refuse('L’API a répondu 404.'));
  expect(await verifierLesFonctions({ appeler })).toEqual([
    { nature: 'droit', phrase: expect.stringContaining('n’est pas vérifié. L’API a répondu 404.') },
  ]);
});

test('une panne qui n’est pas un refus est lancée', async () => {
  const appeler = () => Promise.reject(new TypeError('inattendue'));
  await expect(verifierLesFonctions({ appeler })).rejects.toThrow('inattendue');
});
