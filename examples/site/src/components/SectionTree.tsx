import type { SectionNode } from '../contract';
import type { Visit } from '../visit';

export function SectionTree({ visit, sections }: { visit: Visit; sections: SectionNode[] }) {
  return (
    <ul>
      {sections.map((section) => (
        <li>
          <a href={visit.href(section.path)}>{section.title}</a>
          {section.children.length > 0 && <SectionTree visit={visit} sections={section.children} />}
        </li>
      ))}
    </ul>
  );
}
