import { type Acte, DROITS } from '../../core/droits/droits.ts';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { DEMANDES } from './demandes/toutes.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
let sienne: string;
beforeAll(async () => {
  banc = await ouvrirBanc();
  sienne = (await creerStructure(banc, { profil: 'partenaire' })).id;
});
afterAll(() => banc.fermer());

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');

test.each(AVEC_COMPTE.map((c) => [c.id, c] as const))(
  'la demande « %s », répétée telle quelle parce que sa réponse s’est perdue, n’est pas un conflit',
  async (id, contrat) => {
    const profil = ['non', 'organise'].includes(DROITS[contrat.acces as Acte].partenaire)
      ? 'coordination'
      : 'partenaire';
    const demande = await DEMANDES[id]?.(banc, sienne);
    const premiere = await banc.appeler(contrat, { ...demande, profil });
    const seconde = await banc.appeler(contrat, { ...demande, profil });
    expect([premiere.statut, seconde.statut, seconde.corps]).toEqual([200, 200, seconde.corps]);
  },
);
