-- Cues for a CIO: services to staff, processes, data and security.
-- Words marked ~ and + have forms: see data/inflections.lua. Source: the proposition's claims.
return {
  cues = {
    {
      id = "help-desk", proposition = "cio-owns-help-desk", role = "cio", weight = 3,
      phrases = {
        "help +desk", "+helpdesk", "service +desk", "desktop support", "~IT support",
        "end user support", "user support", "computer support", "support +desk", "~infotech help",
        "call +center technology",
      },
    },
    {
      id = "runs-help-desk", proposition = "cio-owns-help-desk", role = "cio", weight = 6,
      phrases = {
        "help desk and operations", "~IT support services", "help desk operations",
        "help desk management", "help desk team",
      },
    },
    {
      id = "it-service-delivery", proposition = "cio-owns-service-delivery", role = "cio",
        weight = 6,
      phrases = {
        "~IT needs of", "~IT support to", "~IT support for", "technology support",
        "technology support +service", "computing +service", "~IT service delivery",
        "~IT +service", "~IT service management", "computing services", "~deliver ~infotech",
        "delivery of ~IT", "delivery of ~IT services", "~provide ~infotech", "provision of ~IT",
        "continuity of ~IT", "~IT shared services",
        "service delivery models", "technology +service across",
        "~IT service continuity", "corporate ~IT services",
      },
    },
    {
      id = "service-levels", proposition = "cio-owns-service-delivery", role = "cio", weight = 2,
      phrases = {
        "service management", "ITIL", "service level +agreement", "service levels",
        "shared services", "service delivery", "technology +service", "information +service",
        "service catalogue",
      },
    },
    {
      id = "keeps-running", proposition = "cio-keeps-systems-running", role = "cio", weight = 2,
      phrases = {
        "business continuity", "disaster recovery", "continuity of operations",
        "continuity planning", "system availability", "systems availability",
        "backup and recovery", "systems running smoothly", "availability of systems",
        "operational systems", "systems reliability", "uninterrupted service",
        "maintenance of systems", "system maintenance", "incident management",
        "operations and maintenance",
      },
    },
    {
      id = "smooth-operations", proposition = "cio-smooth-operations", role = "cio", weight = 2,
      phrases = {
        "smooth operation of ~IT", "smooth technology operations", "~keep the business running",
        "operational continuity", "reliable ~IT", "robust ~IT", "stable ~IT", "secure ~IT",
        "resilient ~IT",
      },
    },
    {
      id = "daily-operations", proposition = "cio-monitors-daily-operations", role = "cio",
        weight = 2,
      phrases = {
        "daily systems operations", "~monitor ~infotech", "~monitor daily operations",
        "~IT operational performance", "operational performance of ~IT",
        "delivery and operational performance",
      },
    },
    {
      id = "staff-technology", proposition = "cio-owns-employee-technology", role = "cio",
        weight = 3,
      phrases = {
        "employee technology", "workplace technology", "end user +device", "end user computing",
        "desktop +computer", "laptops and phones", "laptops and desktops", "desktop and laptop",
        "collaboration tools", "office technology", "staff devices", "mobile device management",
        "digital workplace", "audio visual equipment", "video conferencing", "desktop +service",
        "office 365", "telephone +system", "phone +system", "business +tool", "email +system",
        "printers", "intranet",
      },
    },
    {
      id = "brings-it-to-staff", proposition = "cio-brings-it-to-staff", role = "cio", weight = 4,
      phrases = {
        "~provide employees with", "technology for employees", "technology for staff",
        "technology to employees", "~equip employees", "~equip staff", "~IT for staff",
        "~IT for employees",
      },
    },
    {
      id = "productivity", proposition = "cio-raises-productivity", role = "cio", weight = 3,
      phrases = {
        "employee productivity", "staff productivity", "workforce productivity",
        "productivity of employees", "productivity of staff", "organizational productivity",
        "business productivity",
      },
    },
    {
      id = "trains-employees", proposition = "cio-trains-employees", role = "cio", weight = 3,
      phrases = {
        "~train employees", "~train staff on", "~train users", "user training",
        "end user training", "~IT training", "training to users", "technology training",
        "computer training", "training of users", "security awareness training",
        "security awareness program", "security awareness and education", "training for users",
      },
    },
    {
      id = "internal-customers", proposition = "cio-customers-internal", role = "cio", weight = 3,
      phrases = {
        "internal +customer", "internal +user", "internal +client", "user +department",
        "client +department", "internal +stakeholder technology", "business +unit",
        "employee needs", "across the department",
      },
    },
    {
      id = "supports-departments", proposition = "cio-supports-departments", role = "cio",
        weight = 4,
      phrases = {
        "~IT needs of departments", "~advise departments", "~advise agencies",
        "assistance to departments", "services to departments", "support for departments",
        "advice to departments", "advise department", "services to the department",
      },
    },
    {
      id = "links-it-to-business", proposition = "cio-links-it-to-business", role = "cio",
        weight = 5,
      phrases = {
        "liaison between ~IT", "bridge between ~IT", "between ~IT and",
        "~partner with business leaders", "business relationship management",
        "engagement with business", "business engagement", "business partner to",
        "~IT and the business",
      },
    },
    {
      id = "advises-executives", proposition = "cio-explains-to-executives", role = "cio",
        weight = 7,
      phrases = {
        "advice on ~IT", "~advise on ~infotech", "+advisor on ~IT", "+adviser on ~IT",
        "~IT +advisor", "~IT assurance", "guidance on ~IT", "~advise the secretary",
      },
    },
    {
      id = "champions-it", proposition = "cio-champions-internal-technology", role = "cio",
        weight = 6,
      phrases = {
        "advocate for ~IT", "advocate for the ~IT", "champion for ~IT", "~champion ~infotech",
        "principal advocate", "~promote ~infotech", "~champion digital", "voice of ~IT",
        "~represent ~infotech",
      },
    },
    {
      id = "it-reputation", proposition = "cio-repairs-it-reputation", role = "cio", weight = 4,
      phrases = {
        "user satisfaction", "satisfaction with ~IT", "~IT customer satisfaction",
        "confidence in ~IT", "perception of ~IT", "reputation of ~IT",
        "internal customer satisfaction", "credibility of ~IT", "trust in ~IT",
        "~IT customer service",
      },
    },
    {
      id = "listens-to-staff", proposition = "cio-knows-employee-sentiment", role = "cio",
        weight = 3,
      phrases = {
        "~survey users", "user +survey", "employee experience", "technology satisfaction +survey",
      },
    },

    -- security
    {
      id = "streamlines-processes", proposition = "cio-streamlines-processes", role = "cio",
        weight = 3,
      phrases = {
        "~streamline processes", "~streamline business processes", "~streamline operations",
        "~streamline our processes", "~streamline our operations", "business process improvement",
        "business process reengineering", "business process re engineering",
        "business process redesign", "process reengineering", "~automate processes",
        "~simplify processes", "workflow automation", "business process management",
        "~improve business processes", "business process automation",
      },
    },
    {
      id = "digitisation", proposition = "cio-oversees-digitisation", role = "cio", weight = 4,
      phrases = {
        "digital transformation", "business transformation", "technology transformation",
        "~digitize operations", "~digitise operations", "~digitise services", "~digitize records",
        "~digitise processes", "~digitize processes", "digital services strategy",
        "digital +service", "~modernize systems", "~modernise systems",
        "~modernize legacy", "~modernise legacy", "~IT modernization", "~IT modernisation",
        "technology modernization", "systems modernization", "electronic service delivery",
        "electronic government", "e government", "paperless",
        "electronic records", "digital solutions to business",
        "digitalisation", "digitization",
      },
    },
    {
      id = "internal-operations", proposition = "cio-improves-internal-operations", role = "cio",
        weight = 2,
      phrases = {
        "internal operations", "internal processes", "internal efficiency",
        "organizational efficiency", "operational efficiency", "operational efficiencies",
        "corporate services", "administrative efficiency",
      },
    },
    {
      id = "efficiency", proposition = "cio-maximises-efficiency", role = "cio", weight = 2,
      phrases = {
        "~maximise efficiency", "~maximize efficiency", "~drive efficiency", "~drive efficiencies",
        "efficiency and effectiveness", "improve the efficiency",
        "efficiencies through technology",
      },
    },
    {
      id = "owns-information", proposition = "cio-owns-data", role = "cio", weight = 4,
      phrases = {
        "information rights", "data strategy", "information flows",
        "library services", "information management", "knowledge and information management",
        "information and knowledge management", "knowledge management", "records management",
        "information governance", "data governance", "information resources",
        "information resource management", "information resources management",
        "information +policy", "data stewardship", "information +asset",
        "data management strategy", "enterprise data", "corporate data", "data +standard",
        "master data", "management of information", "data administration",
        "freedom of information", "information dissemination", "privacy and security",
        "information collection", "data policies", "informatics", "business intelligence strategy",
        "health information", "statistical policy", "paperwork reduction",
        "geospatial information",
      },
    },
    {
      id = "owns-security", proposition = "security-shared-concern", role = "cio", weight = 2,
      phrases = {
        "information security", "+cybersecurity", "cyber security", "information assurance",
        "~IT security", "network security", "systems security", "data security",
        "information security +program", "information security +policy",
        "information security +programme", "FISMA", "computer security",
        "protection of information", "information systems security", "security awareness",
        "security +standard", "data protection",
      },
    },
    {
      id = "answers-for-security", proposition = "security-shared-concern", role = "cio",
        weight = 3,
      phrases = {
        "responsible for information security", "responsible for cybersecurity",
        "agencywide information security", "~IT is secure",
        "~IT, security", "~IT security strategy",
      },
    },
    {
      id = "it-risk", proposition = "cio-minimises-risk", role = "cio", weight = 5,
      phrases = {
        "~IT +risk", "technology +risk", "risk of ~IT",
        "~IT compliance", "~infotech controls", "~IT general controls", "~IT +audit",
        "information systems +audit", "~IT risk management", "information security risk",
        "information systems controls", "FITARA", "Clinger Cohen", "information system standards",
        "information systems standards",
      },
    },

  },
}
