import { Button } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDesEnvois } from '../adresses.ts';
import { ENVOIS } from '../textes.ts';

/** From a fiche, to what was sent to its structure: for the coordination, and for its own people. */
export function VersLesEnvois({
  structure,
  acteur,
}: {
  readonly structure: string;
  readonly acteur: Acteur | undefined;
}) {
  const { aller } = useAdresse();
  if (acteur === undefined || !autoriser(acteur, 'lire-envois', { structure }).permis) return null;
  return (
    <div className={cadre.outils}>
      <Button size="small" icon={<MailRegular />} onClick={() => aller(adresseDesEnvois(structure))}>
        {ENVOIS.libelle}
      </Button>
    </div>
  );
}
