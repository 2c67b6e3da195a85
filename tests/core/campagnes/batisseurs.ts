import { cleDAppel } from '../../../core/campagnes/appels.ts';
import { vagueDeCampagne } from '../../../core/campagnes/relances.ts';
import { cleDeSollicitation } from '../../../core/liens/solliciter.ts';
import { type Campagne, campagnes } from '../../../core/lists/campagnes.list.ts';
import { type Sollicitation, sollicitations } from '../../../core/lists/sollicitations.list.ts';

export { unContact, uneStructure } from '../annuaire/une-structure.ts';

const identite = (id: string, le: string) => ({ id, eTag: `"${id},1"`, creeLe: le, modifieLe: le });

/** A summer campaign, launched on the first of June unless said otherwise. */
export const uneCampagne = (valeurs: Partial<Campagne> = {}): Campagne => {
  const { id = '7', eTag: _e, creeLe: _c, modifieLe: _m, ...reste } = valeurs;
  const champs = campagnes.draft.parse({
    titre: 'Campagne d’été 2026',
    etat: 'En cours',
    debut: '2026-06-01',
    fin: '2026-09-01',
    epargnerMois: 3,
    sections: ['Coordonnées', 'Contacts'],
    plafondRelances: 1,
    vagues: [
      { canal: 'Courriel', le: '2026-06-01' },
      { canal: 'Relance', le: '2026-06-29' },
      { canal: 'Téléphone', le: '2026-07-15' },
      { canal: 'Visite', le: '2026-08-17' },
    ],
    lanceeLe: '2026-06-01T07:00:00Z',
    ...reste,
  });
  return { ...champs, ...identite(id, '2026-05-20T08:00:00Z') };
};

/** A mail of campaign 7, sent on its first day; by another way, a call noted. */
export const unEnvoi = (valeurs: Partial<Sollicitation> = {}): Sollicitation => {
  const { id = '1', eTag: _e, creeLe: _c, modifieLe: _m, ...reste } = valeurs;
  const aLaMain = 'campagne' in reste && reste.campagne === undefined;
  const champs = sollicitations.draft.parse({
    cle:
      (reste.canal ?? 'Courriel') === 'Courriel'
        ? cleDeSollicitation({
            nature: 'Confirmation de fiche',
            structure: reste.structure ?? '1',
            ...(reste.contact === undefined ? {} : { contact: reste.contact }),
            vague: aLaMain ? '2026-05-28' : vagueDeCampagne('7', Number(id)),
          })
        : cleDAppel('7', id),
    nature: 'Confirmation de fiche',
    structure: '1',
    campagne: '7',
    canal: 'Courriel',
    etat: 'Envoyée',
    envoyeeLe: '2026-06-01T08:00:00Z',
    ...reste,
  });
  return { ...champs, ...identite(id, '2026-06-01T08:00:00Z') };
};
