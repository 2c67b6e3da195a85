import { type Acte, DROITS } from '../../core/droits/droits.ts';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { DEMANDES } from './demandes/toutes.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
/** That of each account: what somebody wrote is changed by them alone. */
const siennes = { coordination: '', partenaire: '' };
beforeAll(async () => {
  banc = await ouvrirBanc();
  for (const profil of ['coordination', 'partenaire'] as const)
    siennes[profil] = (await creerStructure(banc, { profil })).id;
});
afterAll(() => banc.fermer());

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');

test.each(AVEC_COMPTE.map((c) => [c.id, c] as const))(
  'la demande « %s », répétée telle quelle parce que sa réponse s’est perdue, n’est pas un conflit',
  async (id, contrat) => {
    const profil = ['non', 'organise'].includes(DROITS[contrat.acces as Acte].partenaire)
      ? 'coordination'
      : 'partenaire';
    const demande = await DEMANDES[id]?.(banc, siennes[profil]);
    const premiere = await banc.appeler(contrat, { ...demande, profil });
    const seconde = await banc.appeler(contrat, { ...demande, profil });
    expect([premiere.statut, seconde.statut, seconde.corps]).toEqual([200, 200, seconde.corps]);
  },
);
