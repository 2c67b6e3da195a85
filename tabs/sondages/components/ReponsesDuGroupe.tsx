import { Caption1 } from '@fluentui/react-components';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import cadre from '../../commun/page.module.css';
import { SONDAGE } from '../textes.ts';
import { GrilleDesReponses } from './GrilleDesReponses.tsx';

interface Props {
  readonly sondage: SondageLu;
  readonly groupe: NonNullable<SondageLu['groupe']>;
}

/** What the others invited answered, where the poll is opened to them. */
export function ReponsesDuGroupe({ sondage, groupe }: Props) {
  return (
    <section className={cadre.partie} aria-label={SONDAGE.desAutres}>
      <h2 className={cadre.sousTitre}>{SONDAGE.desAutres}</h2>
      {groupe.length === 0 ? (
        <Caption1 className={cadre.discret}>{SONDAGE.aucunAutre}</Caption1>
      ) : (
        <GrilleDesReponses sondage={sondage} titre={SONDAGE.quiADitQuoi} lignes={groupe} />
      )}
    </section>
  );
}
