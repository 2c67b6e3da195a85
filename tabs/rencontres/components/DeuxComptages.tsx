import { Button, Text } from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons/svg/people-add';
import type { Comptage } from '../../../core/lists/comptages.list.ts';
import { comptageRetenu } from '../../../core/rencontres/comptage-retenu.ts';
import cadre from '../../commun/page.module.css';
import { PAPIER, PORTE } from '../comptage/textes.ts';

interface DeuxProps {
  /** Of this rencontre. */
  readonly comptages: readonly Comptage[];
  readonly compter: () => void;
}

/** The count of the door and the one on paper, how far apart they are, which one counts; and the way to the door. */
export function DeuxComptages({ comptages, compter }: DeuxProps) {
  const { porte, papier, ecart } = comptageRetenu(comptages);
  const nombres = [
    [PAPIER.aLaPorte, porte],
    [PAPIER.surPapier, papier],
    [PAPIER.ecart, ecart],
  ] as const;
  return (
    <section className={cadre.partie} aria-label={PORTE.titre}>
      <div className={cadre.outils}>
        <Button appearance="primary" size="large" icon={<PeopleAddRegular />} onClick={compter}>
          {PORTE.titre}
        </Button>
      </div>
      {porte === undefined ? null : (
        <>
          <dl className={cadre.nombres}>
            {nombres.map(([libelle, n]) =>
              n === undefined ? null : (
                <div key={libelle}>
                  <dt>{libelle}</dt>
                  <dd>{libelle === PAPIER.ecart ? direEcart(n) : PORTE.total(n)}</dd>
                </div>
              ),
            )}
          </dl>
          <Text>{papier === undefined ? PAPIER.retenuPorte : PAPIER.retenuPapier}</Text>
        </>
      )}
    </section>
  );
}

const direEcart = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `\u2212${-n}` : 'aucun');
