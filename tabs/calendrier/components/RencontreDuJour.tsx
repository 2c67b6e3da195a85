import { Caption1 } from '@fluentui/react-components';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { direHeurt, type Heurt } from '../../../core/rencontres/heurts.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { heure } from '../../../core/textes/francais.ts';
import { lisereDe, Pictogramme } from '../../commun/Thematique.tsx';
import { MOIS } from '../textes.ts';
import css from './mois.module.css';

interface RencontreDuJourProps {
  readonly rencontre: Rencontre;
  readonly heurts: readonly Heurt[] | undefined;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
}

/** One rencontre on its day: its theme in colour, in a picture and read aloud, its hour, its title, its state in words, and what it clashes with. */
export function RencontreDuJour({ rencontre, heurts = [], maintenant, ouvrir }: RencontreDuJourProps) {
  const { id, titre, debut, etat, thematique } = rencontre;
  const dit = MOIS.etat(etat, estPassee(rencontre, maintenant));
  return (
    <div
      className={css.rencontre}
      data-etat={etat}
      style={etat === 'Annulée' ? undefined : { borderInlineStartColor: lisereDe(thematique) }}
    >
      <button type="button" className={css.ouvrir} onClick={() => ouvrir(id)}>
        <Pictogramme thematique={thematique} petit />{' '}
        <span className={css.heure}>{debut === undefined ? '' : heure(debut)}</span>{' '}
        <span className={css.nom}>{titre}</span>
        {dit === undefined ? null : <span className={css.etat}> {dit}</span>}
        <span className="lu">, {thematique}</span>
      </button>
      {heurts.map((heurt) => (
        <Caption1 key={heurt.avec.id} className={css.heurt}>
          {direHeurt(heurt)}
        </Caption1>
      ))}
    </div>
  );
}
