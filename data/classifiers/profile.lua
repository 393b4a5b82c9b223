-- Which of the two roles does a person's profile fit? By background, skill and trait, as the
-- sources have them: each cue's is its proposition's claims. Marks ~ and +: docs/classifier.md.
return {
  classifiers = {
    { id = "profile", name = "Which role a profile fits", roles = { "cio", "cto" },
      threshold = 12, margin = 6, base = 40 },
  },
  cues = {
    -- background
    { id = "profile-it-operations", classifier = "profile", role = "cio", weight = 6,
      proposition = "cio-background-it-operations", phrases = {
        "~IT operations", "service desk", "help desk", "desktop support", "systems administrator",
        "system administrator", "systems administration", "network administrator",
        "network engineer", "network manager", "+data centre", "+data center", "infrastructure",
        "infrastructure manager", "~IT manager", "~IT management", "~IT director", "head of ~IT",
        "~infotech", "~IT service", "~IT services", "ITIL", "PRINCE2", "PMP", "COBIT", "ERP",
        "SAP roll-out", "service delivery", "service management", "~IT governance", "~IT audit",
        "~IT department", "~IT team", "~IT staff", "~IT strategy", "enterprise +system",
        "office +migration", "mainframe", "storage and backup", "server room", "file +server",
        "disaster recovery", "business continuity", "programme manager", "program manager",
        "programme management", "+roll-out", "+rollout", "information systems", "business systems",
        "+licence agreement",
      } },
    { id = "profile-software", classifier = "profile", role = "cto", weight = 6,
      proposition = "cto-background-software", phrases = {
        "software engineer", "software engineering", "software developer", "software development",
        "+developer", "+programmer", "programming", "+engineer by training", "engineering team",
        "+engineering team", "head of engineering", "VP engineering", "VP of engineering",
        "lead engineer", "principal engineer", "staff engineer", "full stack", "back end",
        "backend", "front end", "frontend", "computer science", "computer engineering", "robotics",
        "machine learning", "data scientist", "+compiler", "open source", "~code", "coding",
        "~write code", "first version", "architect", "software +architect", "product +development",
        "technical founder", "technical co-founder", "embedded", "firmware",
        "electrical engineering", "hackathon", "+hackathon", "distributed systems", "kernel",
        "+API", "codebase", "research and development", "R&D", "doctorate in physics", "PhD",
      } },
    -- skill
    { id = "profile-communicates", classifier = "profile", role = "cio", weight = 4,
      proposition = "cio-communication-skill", phrases = {
        "communicator", "communication skills", "~explain technology", "~explain ~tech",
        "~present to the board", "to the board", "board level", "~negotiate", "negotiation",
        "negotiator", "diplomatic", "diplomacy", "~persuade", "plain language",
        "stakeholder management", "+stakeholder", "~mediate", "listener", "+heads of department",
        "heads of department", "+department head", "trusted adviser", "trusted advisor",
        "~build trust",
      } },
    { id = "profile-manages", classifier = "profile", role = "cio", weight = 4,
      proposition = "cio-management-skill", phrases = {
        "manager of large teams", "large +team", "people manager", "management experience",
        "general management", "MBA", "change management", "vendor management",
        "supplier management", "+supplier", "contract management", "procurement", "outsourcing",
        "budget responsibility", "+budget", "cost control", "portfolio management",
        "project management", "~manage staff", "staff of", "resource planning", "governance",
        "compliance", "risk management", "audit",
      } },
    { id = "profile-organised", classifier = "profile", role = "cio", weight = 4,
      proposition = "cio-organised", phrases = {
        "organised", "organized", "organiser", "methodical", "structured", "orderly", "meticulous",
        "reliable", "planner", "careful planner", "disciplined", "systematic",
      } },
    { id = "profile-strategic", classifier = "profile", role = "cio", weight = 3,
      proposition = "cio-plans-and-organises", phrases = {
        "strategic", "strategist", "strategic planning", "long term planning", "long range plan",
        "planning", "roadmap for ~IT", "transformation programme", "digital transformation",
        "operating model",
      } },
    { id = "profile-whole-business", classifier = "profile", role = "cio", weight = 4,
      proposition = "cio-understands-whole-business", phrases = {
        "whole business", "whole organisation", "whole organization", "business acumen",
        "understands the business", "across departments", "cross departmental", "every department",
        "finance and operations", "business partner", "business processes", "process improvement",
        "broad view", "bridge between ~IT and", "operational excellence",
      } },
    { id = "profile-broad", classifier = "profile", role = "cio", weight = 3,
      proposition = "cio-broad-knowledge", phrases = {
        "generalist", "broad knowledge", "breadth of", "all-rounder", "wide range of systems",
        "wide range of technologies", "knows a little of everything",
      } },
    -- trait
    { id = "profile-creative", classifier = "profile", role = "cto", weight = 4,
      proposition = "cto-creative", phrases = {
        "creative", "creativity", "imaginative", "inventive", "inventor", "original thinker",
        "ideas", "maker", "visionary", "curious", "curiosity",
      } },
    { id = "profile-innovative", classifier = "profile", role = "cto", weight = 5,
      proposition = "cto-must-be-innovative", phrases = {
        "innovator", "innovative", "innovation", "+patent", "~invent", "+invention", "pioneer",
        "~pioneer", "breakthrough", "+startup", "start-up", "start-ups", "founder", "co-founder",
        "new +product", "+product", "~launch", "product market fit", "minimum viable product",
        "MVP", "product +owner", "product strategy",
      } },
    { id = "profile-experiments", classifier = "profile", role = "cto", weight = 4,
      proposition = "cto-experimenter", phrases = {
        "~experiment", "+experiment", "~prototype", "+prototype", "~tinker", "tinkerer", "hacker",
        "~hack", "side +project", "in the garage", "+lab", "proof of concept", "+proof of concept",
        "~solder", "hands on", "~try out",
      } },
    { id = "profile-expert", classifier = "profile", role = "cto", weight = 4,
      proposition = "cto-technology-expert", phrases = {
        "deep technical", "technical expert", "technology expert", "technical depth",
        "technologist", "deep expertise", "technical leader", "+algorithm", "speaks at conferences",
        "developer +conference", "conference speaker", "published papers", "+maintainer",
        "artificial intelligence", "cloud native", "+microservice", "+technical paper",
      } },
    { id = "profile-current", classifier = "profile", role = "cto", weight = 3,
      proposition = "cto-stays-current", phrases = {
        "new technology", "new technologies", "emerging technologies", "emerging technology",
        "latest technology", "cutting edge", "state of the art", "early adopter", "new +framework",
        "~follow every", "keeps up with",
      } },
  },
}
