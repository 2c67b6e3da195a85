import { Field, Select } from '@fluentui/react-components';
import type { simulerCampagne } from '../../../core/contrats/campagnes.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChoisirDestinataire } from '../mutations.ts';
import { ESSAI } from '../textes.ts';
import css from './campagnes.module.css';

interface EnAttenteProps {
  readonly campagne: Pick<Campagne, 'id' | 'eTag'>;
  readonly lignes: ReponseDe<typeof simulerCampagne>['enAttente'];
}

/** Those that have had all of their budget: why, when the campaign would write, and whom it could ask there instead. The dry run follows the choice. */
export function EnAttente({ campagne, lignes }: EnAttenteProps) {
  const choisir = useChoisirDestinataire();
  const annoncer = useAnnonce();
  const { id, eTag } = campagne;
  const demander = (structure: string, contact: string) =>
    choisir.mutate(
      { chemin: { id }, corps: { eTag, structure, contact } },
      { onSuccess: () => annoncer(ESSAI.choisie) },
    );
  return (
    <>
      <p>{ESSAI.enAttenteAide}</p>
      {choisir.error == null ? null : (
        <Probleme erreur={choisir.error} reessayer={choisir.reset} recharger={choisir.reset} />
      )}
      <ul className={css.lignes}>
        {lignes.map(({ structure, nom, commune, raison, personnes, ecrite }) => (
          <li key={structure}>
            <strong>{nom}</strong>
            {commune === undefined ? '' : `, ${commune}`}&nbsp;: {raison}
            {personnes.every(({ contact }) => contact === ecrite) ? null : (
              <Field label={ESSAI.aQui(nom)}>
                <Select
                  size="small"
                  value={ecrite ?? ''}
                  disabled={choisir.isPending}
                  onChange={(_, { value }) => demander(structure, value)}
                >
                  {ecrite === undefined ? <option value="">{ESSAI.laStructure}</option> : null}
                  {personnes.map((p) => (
                    <option key={p.contact} value={p.contact}>
                      {ESSAI.demandee(p.nom, p.demandes)}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
