import { Caption1, Text } from '@fluentui/react-components';
import { tailleEnMots } from '../../../core/bibliotheque/taille.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from './documents.module.css';
import { type Document, useRetirer, useTelecharger } from './queries.ts';
import { DOCUMENTS } from './textes.ts';

interface LigneProps {
  readonly rencontre: string;
  readonly document: Document;
  readonly peutRetirer: boolean;
  readonly relire: () => void;
}

export function LigneDeDocument({ rencontre, document, peutRetirer, relire }: LigneProps) {
  const telecharger = useTelecharger(rencontre);
  const retirer = useRetirer();
  const annoncer = useAnnonce();
  const { id, nom, taille, eTag, deposeLe, par } = document;
  const prendre = () => telecharger.mutate({ id, nom });
  return (
    <li className={css.document}>
      <div className={css.nom}>
        <Text weight="semibold">{nom}</Text>
        <Caption1 className={cadre.discret}>{DOCUMENTS.fait(tailleEnMots(taille), aujourdhui(deposeLe), par)}</Caption1>
      </div>
      <div className={cadre.outils}>
        <BoutonCommande
          size="small"
          enCours={telecharger.isPending}
          aria-label={DOCUMENTS.sur(DOCUMENTS.telecharger, nom)}
          onClick={prendre}
        >
          {DOCUMENTS.telecharger}
        </BoutonCommande>
        {peutRetirer ? (
          <Confirmation
            bouton={{
              size: 'small',
              appearance: 'subtle',
              children: DOCUMENTS.retirer,
              'aria-label': DOCUMENTS.sur(DOCUMENTS.retirer, nom),
            }}
            question={DOCUMENTS.retirerQuestion(nom)}
            aide={DOCUMENTS.retirerAide}
            enCours={retirer.isPending}
            erreur={retirer.error}
            faire={(fermer) =>
              retirer.mutate(
                { chemin: { id: rencontre, document: id }, corps: { eTag } },
                {
                  onSuccess: () => {
                    fermer();
                    annoncer(DOCUMENTS.retire(nom));
                  },
                  onSettled: relire,
                },
              )
            }
            recharger={() => {
              retirer.reset();
              relire();
            }}
          />
        ) : null}
      </div>
      {telecharger.error === null ? null : (
        <Probleme erreur={telecharger.error} reessayer={prendre} recharger={relire} />
      )}
    </li>
  );
}
