import { appendFileSync, copyFileSync, readFileSync } from 'node:fs';
import { avecPartage } from '../partage.ts';
import { unParcours, verifierLaTrace } from './parcours.ts';
import { ouvrir } from './teams.ts';

avecPartage('les échanges des parcours avec Graph, devant la description de Microsoft', () => {
  const parcours = unParcours();

  test('ouvrir chaque onglet, puis les rouvrir, ne demande que ce que Graph connaît', async () => {
    const { page } = await parcours.ouvrirPage();
    for (let tour = 0; tour < 2; tour += 1) {
      await (await ouvrir(page, 'annuaire')).getByRole('option').first().waitFor();
      await (await ouvrir(page, 'rencontres')).getByRole('button', { name: 'Créer une rencontre' }).waitFor();
      await (await ouvrir(page, 'indicateurs')).getByRole('heading', { name: 'Les faits du mois' }).waitFor();
    }
    // Stopped first: the trace is then whole. The end of this file stops it again without harm.
    await parcours.demonstration.arreter();
    const { trace } = parcours.demonstration;
    expect(readFileSync(trace, 'utf8')).toContain('items/delta');
    expect(() => verifierLaTrace(trace)).not.toThrow();

    const faussee = `${trace}.faussee`;
    copyFileSync(trace, faussee);
    const invention = {
      request: { method: 'GET', url: '/sites/root/inventions' },
      response: { status: 200, headers: {}, body: {} },
    };
    appendFileSync(faussee, `${JSON.stringify(invention)}\n`);
    expect(() => verifierLaTrace(faussee)).toThrow();
  });
});
