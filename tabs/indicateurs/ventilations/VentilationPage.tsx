import { Select } from '@fluentui/react-components';
import { enPhrase } from '../../../core/textes/francais.ts';
import { direPeriode } from '../../../core/ventilations/dire.ts';
import { periodeVentilee } from '../../../core/ventilations/periodes.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeVentilation } from '../adresses.ts';
import { QuiEstVenu } from './QuiEstVenu.tsx';
import { useVentilation } from './queries.ts';
import { VENTILATION } from './textes.ts';

/** The public of a closed quarter or year: who came, for how many people of the place, and who is missing. */
export function VentilationPage() {
  const { reste, aller } = useAdresse();
  const demandee = periodeVentilee.safeParse(reste).data;
  const requete = useVentilation(demandee);
  const periodes = requete.data?.periodes ?? [];
  const montree = requete.data?.ventilation?.periode ?? demandee;
  return (
    <main className={cadre.page}>
      <header className={cadre.barre}>
        <h1 className="lu">{VENTILATION.titre}</h1>
        {montree === undefined ? null : (
          <>
            <Select
              aria-label={VENTILATION.periode}
              value={montree}
              onChange={(_, { value }) => aller(adresseDeVentilation(value))}
            >
              {[...new Set([...periodes, montree])].map((periode) => (
                <option key={periode} value={periode}>
                  {enPhrase(direPeriode(periode)).slice(0, -1)}
                </option>
              ))}
            </Select>
            <div className={cadre.outils}>
              <CopierLeLien
                adresse={adresseDeVentilation(montree)}
                libelle={`${VENTILATION.titre}, ${direPeriode(montree)}`}
              />
            </div>
          </>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className={cadre.defile} tabIndex={0} aria-label={VENTILATION.titre}>
        <Lue requete={requete} attente={VENTILATION.attente}>
          {({ ventilation }) =>
            ventilation === undefined ? (
              <Vide titre={periodes.length > 0 ? VENTILATION.pasClose : VENTILATION.vide}>{VENTILATION.videAide}</Vide>
            ) : (
              <QuiEstVenu ventilation={ventilation} />
            )
          }
        </Lue>
      </section>
    </main>
  );
}
