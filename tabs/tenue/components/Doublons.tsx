import { Badge, Button, Caption1, Card, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Certitude, Doublon } from '../../../core/annuaire/doublons.ts';
import { cleDePaire, empreinteDePaire } from '../../../core/annuaire/paires.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { useDistinguer } from '../mutations.ts';
import { useDoublons } from '../queries.ts';
import { DOUBLONS } from '../textes.ts';
import { RUBRIQUE, SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

const PREMIERES = 30;

/** Pairs of fiches that may be of one structure, surest first, each with why. */
export function Doublons() {
  const requete = useDoublons();
  const { aller } = useAdresse();
  const [montrees, setMontrees] = useState(PREMIERES);
  return (
    <SousPage titre={DOUBLONS.titre} aide={DOUBLONS.aide}>
      <Lue requete={requete} attente={DOUBLONS.attente}>
        {(doublons) =>
          doublons.length === 0 ? (
            <Vide
              titre={DOUBLONS.rien}
              action={
                <Button onClick={() => aller({ rubrique: RUBRIQUE, reste: 'fusions' })}>{DOUBLONS.voirFusions}</Button>
              }
            >
              {DOUBLONS.rienAide}
            </Vide>
          ) : (
            <>
              <Caption1 role="status">{DOUBLONS.compte(doublons.length)}</Caption1>
              <ul className={cartes.cartes}>
                {doublons.slice(0, montrees).map((doublon) => (
                  <li key={cleDePaire(doublon.a.id, doublon.b.id)}>
                    <Paire doublon={doublon} />
                  </li>
                ))}
              </ul>
              {doublons.length <= montrees ? null : (
                <Button onClick={() => setMontrees(montrees + PREMIERES)}>
                  {DOUBLONS.plus(Math.min(PREMIERES, doublons.length - montrees))}
                </Button>
              )}
            </>
          )
        }
      </Lue>
    </SousPage>
  );
}

const ALLURES = {
  certain: { appearance: 'filled', color: 'warning' },
  probable: { appearance: 'tint', color: 'warning' },
  possible: { appearance: 'outline', color: 'informative' },
} as const satisfies Record<Certitude, object>;

function Paire({ doublon: { a, b, certitude, raisons } }: { readonly doublon: Doublon<Structure> }) {
  const { aller } = useAdresse();
  const distinguer = useDistinguer();
  const annoncer = useAnnonce();
  const noter = () =>
    distinguer.mutate(
      { corps: { a: a.id, b: b.id, empreinte: empreinteDePaire(a, b) } },
      { onSuccess: () => annoncer(DOUBLONS.distinctesFait) },
    );
  return (
    <Card>
      <div className={cadre.tete}>
        <div className={css.noms}>
          {[a, b].map((fiche) => (
            <Text key={fiche.id} weight="semibold" block>
              {[fiche.nom, fiche.commune].filter(Boolean).join(' · ')}
            </Text>
          ))}
        </div>
        <Badge {...ALLURES[certitude]}>{DOUBLONS.certitude[certitude]}</Badge>
      </div>
      <Text>{enumeration(raisons)}</Text>
      {distinguer.error == null ? null : <Probleme erreur={distinguer.error} reessayer={noter} />}
      <div className={cadre.outils}>
        <Button
          appearance="primary"
          aria-label={DOUBLONS.comparerPaire(a.nom, b.nom)}
          onClick={() => aller({ rubrique: RUBRIQUE, reste: `doublons/${cleDePaire(a.id, b.id)}` })}
        >
          {DOUBLONS.comparer}
        </Button>
        <BoutonCommande enCours={distinguer.isPending} onClick={noter}>
          {DOUBLONS.distinctes}
        </BoutonCommande>
      </div>
    </Card>
  );
}
