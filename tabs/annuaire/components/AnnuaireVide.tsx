import { Button } from '@fluentui/react-components';
import { DROITS } from '../../../core/droits/droits.ts';
import { RUBRIQUE_DE_NOUVELLE_FICHE } from '../../commun/fiche-pour-venue.ts';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { TEXTES } from '../textes.ts';

/** Nothing yet: whoever may bring something in is led there, the others are told who does. */
export function AnnuaireVide() {
  const { aller } = useAdresse();
  const profil = useActeur()?.profil;
  const importe = profil !== undefined && DROITS['importer-annuaire'][profil] !== 'non';
  return (
    <Vide
      titre={TEXTES.annuaireVide}
      action={
        importe ? (
          <div className={cadre.outils}>
            <Button appearance="primary" onClick={() => aller({ rubrique: 'importer', reste: '' })}>
              {TEXTES.importer}
            </Button>
            <Button onClick={() => aller({ rubrique: RUBRIQUE_DE_NOUVELLE_FICHE, reste: '' })}>
              {TEXTES.nouvelleFiche}
            </Button>
          </div>
        ) : null
      }
    >
      {importe ? TEXTES.annuaireVideAFaire : TEXTES.annuaireVideAide}
    </Vide>
  );
}
